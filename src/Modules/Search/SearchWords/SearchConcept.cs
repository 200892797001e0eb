using System.ComponentModel.DataAnnotations;
using Platform.Dutch.Words;
using Platform.Kernel;

namespace Platform.Search.SearchWords;

/// <summary>Words that mean the same in this network. A removed row stays, so that it can come back and a recipe does not bring it again.</summary>
public sealed class SearchConcept
{
    /// <summary>Most characters of all words together.</summary>
    public const int MaxWords = 600;

    public const int MaxWord = 80;

    public long Id { get; init; }

    /// <summary>A word or phrase a line; the first one names the concept.</summary>
    [MaxLength(MaxWords)]
    public string Words { get; private set; } = "";

    /// <summary>The first word as it is compared: one concept for each.</summary>
    [MaxLength(MaxWord)]
    public string Key { get; private set; } = "";

    public bool Removed { get; set; }

    public int Version { get; private set; }

    public IReadOnlyList<string> List => Words.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes over what a person or a recipe wrote.</summary>
    /// <exception cref="RuleException">There are fewer than two words, or one is too long.</exception>
    public void Write(IEnumerable<string> words)
    {
        string[] list = [.. words.Select(Tidy).Where(w => w.Any(char.IsLetterOrDigit)).DistinctBy(w => w.All(c => !char.IsLower(c)) ? w : w.ToLowerInvariant())];
        if (list.Length < 2) throw new RuleException("Vul twee of meer woorden in, elk op een eigen regel.");
        if (Array.Exists(list, w => w.Length > MaxWord)) throw new RuleException($"Een woord heeft hooguit {MaxWord} tekens.");
        Words = string.Join('\n', list);
        Key = KeyOf(list[0]);
        Version++;
    }

    public static string KeyOf(string word) => Tidy(word).ToLowerInvariant();

    internal Concept ToConcept() => new(Key, List);

    static string Tidy(string word) => string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
