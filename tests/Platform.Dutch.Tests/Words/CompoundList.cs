using Platform.Dutch.Tests.Support;

namespace Platform.Dutch.Tests.Words;

/// <summary>A word divided by hand: <c>jeugd·hulp</c>.</summary>
sealed record LabelledWord(string Word, IReadOnlySet<int> Boundaries)
{
    public static IReadOnlyList<LabelledWord> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Platform.Dutch.Tests", "Words", name)).Where(l => l.Length > 0 && l[0] != '#').Select(Parse)];

    static LabelledWord Parse(string line)
    {
        var (boundaries, length) = (new HashSet<int>(), 0);
        foreach (var part in line.Split('·')[..^1]) boundaries.Add(length += part.Length);
        return new LabelledWord(line.Replace("·", "", StringComparison.Ordinal), boundaries);
    }
}
