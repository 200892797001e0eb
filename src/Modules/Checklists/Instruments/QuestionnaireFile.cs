using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Platform.Kernel;

namespace Platform.Checklists.Instruments;

/// <summary>Reads an instrument file and refuses what the engine could not show or count.</summary>
public static partial class QuestionnaireFile
{
    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, // "weigth" would otherwise be a weight of 0
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file that people read; never written into a page
        WriteIndented = true,
    };

    /// <summary>Parts of the address below an audit, so no basin can have them as its id.</summary>
    static readonly string[] s_taken =
    [
        "afronden", "beoordelen", "collegas", "crawl", "crawls", "delen", "gegevens", "heropenen", "onderzoek", "open", "opnieuw", "plan", "rapport", "scenarios", "toestemming", "verdeling", "verwijderen",
        "websitecheck",
    ];

    /// <exception cref="RuleException">The file is no instrument; the message names every mistake and where it is.</exception>
    public static Questionnaire Parse(string json)
    {
        var (questionnaire, mistakes) = Read(json);
        return questionnaire ?? throw new RuleException(string.Join(" ", mistakes));
    }

    /// <returns>The questionnaire, or every mistake with its place in Dutch.</returns>
    public static (Questionnaire? Questionnaire, IReadOnlyList<string> Mistakes) Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<Questionnaire>(json, s_options) is not { } raw) return (null, ["Het instrument is leeg."]);
            var questionnaire = Complete(raw);
            var mistakes = MistakesOf(questionnaire);
            return mistakes.Count == 0 ? (questionnaire, []) : (null, mistakes);
        }
        catch (JsonException e)
        {
            return (null, [$"Het instrument is geen geldige JSON, of er staat een veld in dat we niet kennen (regel {e.LineNumber + 1}, {e.Path})."]);
        }
    }

    public static string Write(Questionnaire questionnaire) => JsonSerializer.Serialize(questionnaire, s_options);

    /// <summary>Every mistake, also of a questionnaire that somebody is still working on.</summary>
    public static IReadOnlyList<string> MistakesOf(Questionnaire questionnaire)
    {
        var mistakes = new List<string>();
        Require(IsSlug(questionnaire.Id), "Het instrument heeft geen goede id (kleine letters, cijfers en streepjes).");
        Require(questionnaire.Version >= 1, "Het versienummer begint bij 1.");
        Require(!string.IsNullOrWhiteSpace(questionnaire.Title), "De titel ontbreekt.");
        Require(questionnaire.Threshold is >= 1 and <= 100, "De drempel is een getal van 1 tot 100.");
        Require(questionnaire.Scale.Select(p => p.Score).SequenceEqual(Enumerable.Range(0, ScalePoint.Max + 1)), $"De schaal loopt niet van 0 tot {ScalePoint.Max}.");
        Require(questionnaire.Basins is { Count: >= 1 and <= 12 }, "Een instrument heeft 1 tot 12 bekkens.");
        foreach (var (index, basin) in questionnaire.Basins.Index()) mistakes.AddRange(MistakesOf(basin, $"Bekken {index + 1} ({basin.Id})"));
        foreach (var scenario in questionnaire.Scenarios)
            Require(IsSlug(scenario.Id) && !string.IsNullOrWhiteSpace(scenario.Because) && !string.IsNullOrWhiteSpace(scenario.Goal), $"Scenario {scenario.Id} mist een id, een reden (because) of een doel (goal).");
        foreach (var ids in new[] { questionnaire.Basins.Select(b => b.Id), questionnaire.Criteria.Select(c => c.Id), questionnaire.Scenarios.Select(s => s.Id) })
            mistakes.AddRange(ids.Where(i => i is not null).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"De id {g.Key} komt {(g.Count() == 2 ? "twee" : g.Count())} keer voor."));
        return mistakes;

        void Require(bool holds, string message)
        {
            if (!holds) mistakes.Add(message);
        }
    }

    static IEnumerable<string> MistakesOf(Basin basin, string place)
    {
        if (!IsSlug(basin.Id) || s_taken.Contains(basin.Id)) yield return $"{place}: deze id kan niet.";
        if (string.IsNullOrWhiteSpace(basin.Title) || string.IsNullOrWhiteSpace(basin.Short)) yield return $"{place}: de titel of de korte titel ontbreekt.";
        if (basin.Criteria.Count == 0) yield return $"{place}: er staan geen vragen in.";
        foreach (var mistake in basin.Criteria.Index().SelectMany(c => MistakesOf(c.Item).Select(m => $"{place}, vraag {c.Index + 1} ({c.Item.Id}): {m}"))) yield return mistake;
    }

    /// <summary>What is wrong with one question, without its place.</summary>
    public static IEnumerable<string> MistakesOf(Criterion criterion)
    {
        if (!IsSlug(criterion.Id)) yield return "deze id kan niet.";
        if (string.IsNullOrWhiteSpace(criterion.Question)) yield return "de vraag is leeg.";
        if (criterion.Weight is < 0 or > 3) yield return "het gewicht is 0 tot 3.";
        if (!Criterion.EvidenceKinds.ContainsKey(criterion.Evidence)) yield return $"het soort bewijs ‘{criterion.Evidence}’ bestaat niet (kies {string.Join(", ", Criterion.EvidenceKinds.Keys)}).";
        if (criterion.Judge.Count != ScalePoint.Max + 1) yield return "er staat niet bij elke score van 0 tot 3 wat je dan ziet.";
        if (criterion.Advice.Count != ScalePoint.Max + 1) yield return "er staat niet bij elke score van 0 tot 3 een advies.";
        foreach (var check in criterion.Checks.Where(c => !AutomaticChecks.All.Contains(c))) yield return $"de controle ‘{check}’ bestaat niet.";
        foreach (var slug in criterion.Handreikingen.Where(h => !IsSlug(h))) yield return $"‘{slug}’ is geen adres van een handreiking.";
    }

    /// <summary>Lists and texts that a file may leave out become empty, so that nothing further has to ask for null.</summary>
    static Questionnaire Complete(Questionnaire raw) => raw with
    {
        Subtitle = raw.Subtitle ?? "",
        Intro = raw.Intro ?? "",
        Audience = raw.Audience ?? "",
        Scale = [.. raw.Scale?.OfType<ScalePoint>() ?? []],
        Scenarios = [.. raw.Scenarios?.OfType<Scenario>() ?? []],
        Basins = [.. (raw.Basins?.OfType<Basin>() ?? []).Select(b => b with { Summary = b.Summary ?? "", Criteria = [.. (b.Criteria?.OfType<Criterion>() ?? []).Select(Complete)] })],
    };

    static Criterion Complete(Criterion raw) => raw with { Why = raw.Why ?? "", Evidence = raw.Evidence ?? "", Judge = raw.Judge ?? [], Advice = raw.Advice ?? [], Checks = raw.Checks ?? [], Handreikingen = raw.Handreikingen ?? [] };

    public static bool IsSlug(string? id) => id is { Length: > 0 and <= 80 } && Slug().IsMatch(id);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
