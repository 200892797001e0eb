using Microsoft.AspNetCore.Http;

namespace Platform.Search.Results;

/// <summary>The question and filters as they stand in the address: every choice is a link.</summary>
public sealed record FilterForm
{
    public string? Q { get; init; }

    /// <summary>Kind of result, see <see cref="Documents.SearchKind"/>.</summary>
    public string? Soort { get; init; }

    public string? Thema { get; init; }

    public string? Wet { get; init; }

    public string? Doelgroep { get; init; }

    public string? Regio { get; init; }

    /// <summary>Language of a text.</summary>
    public string? Taal { get; init; }

    /// <summary>Form of a handreiking, or type of a session.</summary>
    public string? Vorm { get; init; }

    /// <summary>One of <see cref="Periods"/>.</summary>
    public string? Periode { get; init; }

    /// <summary>Values of <see cref="Periode"/>, with their label and number of days.</summary>
    public static IReadOnlyList<(string Value, string Label, int Days)> Periods { get; } = [("maand", "Afgelopen maand", 31), ("kwartaal", "Afgelopen drie maanden", 92), ("jaar", "Afgelopen jaar", 366)];

    /// <summary>The filters on facets: address, facet in the index, heading.</summary>
    public static IReadOnlyList<(string Name, string Facet, string Heading)> FacetFilters { get; } =
        [("thema", "thema", "Thema"), ("wet", "wet", "Wet"), ("doelgroep", "doelgroep", "Doelgroep"), ("regio", "regio", "Regio"), ("vorm", "soort", "Vorm"), ("taal", "taal", "Taal")];

    public string? this[string name] => name switch
    {
        "soort" => Soort,
        "thema" => Thema,
        "wet" => Wet,
        "doelgroep" => Doelgroep,
        "regio" => Regio,
        "vorm" => Vorm,
        "taal" => Taal,
        "periode" => Periode,
        _ => null,
    };

    public SearchFilter ToFilter(DateTimeOffset now) => new(Chosen(Soort), FacetFilters.Select(f => (f.Facet, Value: Chosen(this[f.Name]))).Where(f => f.Value is not null).ToDictionary(f => f.Facet, f => f.Value!),
        Periods.FirstOrDefault(p => p.Value == Periode) is { Days: > 0 and var days } ? now.AddDays(-days) : null);

    /// <summary>Address below the network's root with one filter changed; null removes it. The page starts at 1 again.</summary>
    public string With(string name, string? value) => "zoeken" + QueryString.Create(new[] { "soort", "thema", "wet", "doelgroep", "regio", "vorm", "taal", "periode" }
        .Select(n => KeyValuePair.Create(n, n == name ? value : Chosen(this[n]))).Prepend(KeyValuePair.Create("q", (string?)Q)).Where(p => p.Value is not null));

    static string? Chosen(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
