using System.Text.RegularExpressions;

namespace Platform.Benchmarks;

/// <summary>Texts and questions for measuring search: sentences of our own handreikingen in new orders, so that words are as common as they really are.</summary>
sealed partial class SearchTexts
{
    const int SentencesInText = 9;

    readonly string[] _sentences = [.. Directory.EnumerateFiles(Path.Combine(Server.Root, "recipes"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .SelectMany(f => Sentence().Split(File.ReadAllText(f))).Select(s => s.Trim()).Where(s => s.Length is > 25 and < 300)];

    /// <summary>Document number so-and-so, always the same: title, about a hundred words, and whether only some may see it (one in ten).</summary>
    public (string Title, string Body, bool IsHidden) Document(int number)
    {
        var random = new Random(number);
        var sentences = random.GetItems(_sentences, SentencesInText + 1);
        return ($"{string.Join(' ', sentences[0].Split(' ').Take(6))} {number}", string.Join(' ', sentences[1..]), number % 10 == 0);
    }

    /// <summary>Questions of three words that occur in the texts.</summary>
    public IReadOnlyList<string> Questions(int count)
    {
        var random = new Random(7);
        string[] words = [.. _sentences.SelectMany(s => Word().Matches(s.ToLowerInvariant()).Select(m => m.Value)).Where(w => w.Length > 4).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', random.GetItems(words, 3)))];
    }

    [GeneratedRegex(@"(?<=[.?!])\s+|\n\n+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
