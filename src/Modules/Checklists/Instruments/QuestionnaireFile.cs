using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Kernel;

namespace Platform.Checklists.Instruments;

/// <summary>Reads an instrument file and refuses what the engine could not show or count.</summary>
public static partial class QuestionnaireFile
{
    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Parts of the address below an audit, so no basin can have them as its id.</summary>
    static readonly string[] s_taken = ["afronden", "collegas", "gegevens", "heropenen", "open", "verdeling", "verwijderen", "websitecheck"];

    /// <exception cref="RuleException">The file is no instrument; the message says where.</exception>
    public static Questionnaire Parse(string json)
    {
        var questionnaire = Read(json);
        var name = questionnaire.Id;
        Require(IsSlug(name), "Het instrument heeft geen goede id (kleine letters, cijfers en streepjes).");
        Require(questionnaire.Version >= 1, $"{name}: het versienummer begint bij 1.");
        Require(!string.IsNullOrWhiteSpace(questionnaire.Title), $"{name}: de titel ontbreekt.");
        Require(questionnaire.Threshold is >= 1 and <= 100, $"{name}: de drempel is een getal van 1 tot 100.");
        Require(questionnaire.Scale?.Select(p => p.Score).SequenceEqual(Enumerable.Range(0, ScalePoint.Max + 1)) == true, $"{name}: de schaal loopt van 0 tot {ScalePoint.Max}.");
        Require(questionnaire.Basins is { Count: >= 1 and <= 12 }, $"{name}: een instrument heeft 1 tot 12 bekkens.");
        foreach (var basin in questionnaire.Basins!) Check(name, basin);
        RequireUnique(name, questionnaire.Basins.Select(b => b.Id));
        RequireUnique(name, questionnaire.Criteria.Select(c => c.Id));
        return questionnaire with { Subtitle = questionnaire.Subtitle ?? "", Intro = questionnaire.Intro ?? "", Audience = questionnaire.Audience ?? "" };
    }

    static Questionnaire Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Questionnaire>(json, s_options) ?? throw new RuleException("Het instrument is leeg.");
        }
        catch (JsonException e)
        {
            throw new RuleException($"Het instrument is geen geldige JSON (regel {e.LineNumber + 1}, {e.Path}).");
        }
    }

    static void Check(string name, Basin basin)
    {
        Require(IsSlug(basin.Id) && !s_taken.Contains(basin.Id), $"{name}: de id van bekken {basin.Id} kan niet.");
        Require(!string.IsNullOrWhiteSpace(basin.Title) && !string.IsNullOrWhiteSpace(basin.Short), $"{name}: bekken {basin.Id} mist een titel of een korte titel.");
        Require(basin.Criteria is { Count: > 0 }, $"{name}: bekken {basin.Id} heeft geen vragen.");
        foreach (var criterion in basin.Criteria!)
        {
            Require(IsSlug(criterion.Id), $"{name}: de id van vraag {criterion.Id} kan niet.");
            Require(!string.IsNullOrWhiteSpace(criterion.Question), $"{name}: vraag {criterion.Id} is leeg.");
            Require(criterion.Weight is >= 0 and <= 3, $"{name}: het gewicht van {criterion.Id} is 0 tot 3.");
            Require(criterion.Judge?.Count == ScalePoint.Max + 1, $"{name}: {criterion.Id} vertelt niet bij elke score wat je dan ziet.");
            Require(criterion.Advice?.Count == ScalePoint.Max + 1, $"{name}: {criterion.Id} heeft niet bij elke score een advies.");
        }
    }

    static void RequireUnique(string name, IEnumerable<string> ids)
    {
        if (ids.GroupBy(i => i, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new RuleException($"{name}: de id {twice.Key} komt twee keer voor.");
    }

    static void Require(bool holds, string message)
    {
        if (!holds) throw new RuleException(message);
    }

    static bool IsSlug(string? id) => id is { Length: > 0 and <= 80 } && Slug().IsMatch(id);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
