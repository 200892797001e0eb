using System.Collections.Frozen;

namespace Platform.Checklists.Gemeenten;

/// <summary>The 342 gemeenten of the Netherlands in 2025, with the codes that CBS gives them. Alphabetical as CBS has it: 's-Gravenhage stands at the G.</summary>
public static class GemeenteList
{
    /// <summary>Code and name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } = Load();

    static readonly FrozenDictionary<string, (string Code, string Name)> s_byName = All.ToFrozenDictionary(g => g.Name, StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, string> s_calledToo = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Den Haag"] = "'s-Gravenhage",
        ["Den Bosch"] = "'s-Hertogenbosch",
        ["Nuenen"] = "Nuenen, Gerwen en Nederwetten",
        ["Sudwest-Fryslan"] = "Súdwest-Fryslân",
        ["Noardeast-Fryslan"] = "Noardeast-Fryslân",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The gemeente that people mean, or null for what is no gemeente here (an ambtelijke organisatie, a fictional one).</summary>
    public static (string Code, string Name)? Find(string name) =>
        s_byName.TryGetValue(s_calledToo.GetValueOrDefault(name.Trim(), name.Trim()), out var found) ? found : null;

    static List<(string, string)> Load()
    {
        using var reader = new StreamReader(typeof(GemeenteList).Assembly.GetManifestResourceStream("gemeenten.csv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')).Select(p => (p[0], p[1]))];
    }
}
