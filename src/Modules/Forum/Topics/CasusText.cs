using System.Text;

namespace Platform.Forum.Topics;

/// <summary>The six parts of a casus as one Markdown text, a heading each, and back.</summary>
static class CasusText
{
    static readonly string[] s_headings = ["Situatie", "Hulpvraag", "Wat is geprobeerd", "Knooppunten", "Succesmomenten", "Leervraag"];

    public static string Compose(IReadOnlyList<string> parts) =>
        string.Join("\n\n", s_headings.Zip(parts, (heading, text) => $"### {heading}\n{text.Trim()}"));

    /// <summary>Always six parts. What stands before the first known heading belongs to the situation.</summary>
    public static string[] Split(string body)
    {
        var parts = s_headings.Select(_ => new StringBuilder()).ToArray();
        var current = 0;
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            var heading = line.StartsWith("### ", StringComparison.Ordinal) ? Array.FindIndex(s_headings, h => h.Equals(line[4..].Trim(), StringComparison.OrdinalIgnoreCase)) : -1;
            if (heading >= 0) current = heading;
            else parts[current].Append(line).Append('\n');
        }
        return [.. parts.Select(p => p.ToString().Trim())];
    }
}
