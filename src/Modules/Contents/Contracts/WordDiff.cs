using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace Platform.Contents.Contracts;

/// <summary>What happened to a stretch of text.</summary>
public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text that stayed, went or came.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>
/// Compares two texts word by word. Lines are matched first and words only within lines that differ: that reads better than words
/// matched across paragraphs, and a long text costs little.
/// </summary>
public static partial class WordDiff
{
    const int MostWords = 6000;

    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var parts = new List<DiffPart>();
        Walk(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), Lines, (old, now) => AddWords(parts, old, now), parts);
        return Folded(parts);
    }

    static void AddWords(List<DiffPart> parts, string old, string now)
    {
        if (old.Length == 0 || now.Length == 0 || Words(old).Length + Words(now).Length > MostWords) AddBoth(parts, old, now);
        else Walk(old, now, Words, (o, n) => AddBoth(parts, o, n), parts);
    }

    static void AddBoth(List<DiffPart> parts, string old, string now)
    {
        if (old.Length > 0) parts.Add(new DiffPart(DiffKind.Removed, old));
        if (now.Length > 0) parts.Add(new DiffPart(DiffKind.Added, now));
    }

    /// <summary>Calls <paramref name="changed"/> for every stretch that differs and adds what is the same itself.</summary>
    static void Walk(string before, string after, Func<string, string[]> chunks, Action<string, string> changed, List<DiffPart> parts)
    {
        DiffResult result = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunks);
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Same(block.InsertStartB);
            changed(string.Concat(result.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)), string.Concat(result.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.InsertStartB + block.InsertCountB;
        }
        Same(result.PiecesNew.Length);

        void Same(int until)
        {
            if (until > at) parts.Add(new DiffPart(DiffKind.Same, string.Concat(result.PiecesNew.Skip(at).Take(until - at))));
        }
    }

    /// <summary>Joins neighbours of a kind. A space between two changed words changes with them: "twee woorden" is one change.</summary>
    static List<DiffPart> Folded(List<DiffPart> parts)
    {
        var folded = new List<DiffPart>();
        var (gone, come) = ("", "");
        for (var i = 0; i < parts.Count; i++)
        {
            var (kind, text) = parts[i];
            var joins = kind == DiffKind.Same && text.Trim(' ').Length == 0 && gone.Length + come.Length > 0 && i + 1 < parts.Count && parts[i + 1].Kind != DiffKind.Same;
            if (kind == DiffKind.Removed || joins) gone += text;
            if (kind == DiffKind.Added || joins) come += text;
            if (kind != DiffKind.Same || joins) continue;
            Flush();
            folded.Add(parts[i]);
        }
        Flush();
        return folded;

        void Flush()
        {
            AddBoth(folded, gone, come);
            (gone, come) = ("", "");
        }
    }

    static string[] Lines(string text) => [.. Line().Matches(text).Select(m => m.Value)];

    static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Word();
}
