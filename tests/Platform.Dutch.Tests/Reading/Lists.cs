using System.Text.Json;
using Platform.Dutch.Reading;
using Platform.Dutch.Tests.Support;

namespace Platform.Dutch.Tests.Reading;

/// <summary>The hand-made lists beside these tests, and the plain words of the recipes.</summary>
static class Lists
{
    /// <summary>Lines of a list without its remarks.</summary>
    public static string[] Lines(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Platform.Dutch.Tests", "Reading", name)).Where(l => l.Length > 0 && l[0] != '#')];

    public static JargonWord[] PlainWords { get; } =
        JsonSerializer.Deserialize<JargonWord[]>(File.ReadAllText(Path.Combine(Repository.Root, "recipes", "taal", "gewone-woorden.json")))!;
}
