using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Drafts;

/// <summary>What a whole instrument tells about itself.</summary>
public sealed class DraftForm
{
    [Display(Name = "Titel"), Required(ErrorMessage = "Geef het instrument een titel."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; set; } = "";

    [Display(Name = "Ondertitel"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Subtitle { get; set; }

    [Display(Name = "Uitleg voor wie begint"), StringLength(5000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Intro { get; set; }

    [Display(Name = "Vanaf welke score stroomt het water door?"), Range(1, 100, ErrorMessage = "Kies een getal van 1 tot 100.")]
    public int Threshold { get; set; } = 60;

    public int Version { get; set; }

    public Questionnaire Apply(Questionnaire to) => to with { Title = Title.Trim(), Subtitle = Subtitle?.Trim() ?? "", Intro = Intro?.ReplaceLineEndings("\n").Trim() ?? "", Threshold = Threshold };

    public static DraftForm Of(Questionnaire of, int version) => new() { Title = of.Title, Subtitle = of.Subtitle, Intro = of.Intro, Threshold = of.Threshold, Version = version };
}

/// <summary>One part of the instrument.</summary>
public sealed class BasinTextForm
{
    [Display(Name = "Titel"), Required(ErrorMessage = "Geef dit deel een titel."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; set; } = "";

    [Display(Name = "Korte titel"), Required(ErrorMessage = "Geef dit deel een korte titel."), StringLength(20, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Short { get; set; } = "";

    [Display(Name = "Waar kijk je hier naar?"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Summary { get; set; }

    [Display(Name = "Onderwerp van bijeenkomsten en gesprekken die hierbij passen"), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Topic { get; set; }

    public int Version { get; set; }

    public Basin Apply(Basin to) => to with { Title = Title.Trim(), Short = Short.Trim(), Summary = Summary?.Trim() ?? "", Topic = string.IsNullOrWhiteSpace(Topic) ? null : Topic.Trim() };

    public static BasinTextForm Of(Basin of, int version) => new() { Title = of.Title, Short = of.Short, Summary = of.Summary, Topic = of.Topic, Version = version };
}

/// <summary>One question of the instrument.</summary>
public sealed class CriterionForm
{
    [Display(Name = "Vraag, in de woorden van een ouder of jongere"), Required(ErrorMessage = "Vul de vraag in."), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Question { get; set; } = "";

    [Display(Name = "Waarom is dit belangrijk?"), Required(ErrorMessage = "Leg uit waarom dit belangrijk is."), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Why { get; set; } = "";

    [Display(Name = "Bron"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Source { get; set; }

    [Display(Name = "Soort bewijs"), Required(ErrorMessage = "Kies een soort bewijs.")]
    public string Evidence { get; set; } = "url";

    [Display(Name = "Gewicht"), Range(0, ScalePoint.Max, ErrorMessage = "Het gewicht is 0 tot 3.")]
    public int Weight { get; set; }

    [Display(Name = "Kritische vraag: met een 0 stopt het water in dit bekken")]
    public bool Critical { get; set; }

    [Display(Name = "Wat zie je bij elke score?"), ForEveryScore]
    public List<string?> Judge { get; set; } = ["", "", "", ""];

    [Display(Name = "Welk advies geef je bij elke score?"), ForEveryScore]
    public List<string?> Advice { get; set; } = ["", "", "", ""];

    [Display(Name = "Automatische controles")]
    public List<string> Checks { get; set; } = [];

    [Display(Name = "Handreikingen"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Handreikingen { get; set; }

    public int Version { get; set; }

    public static IEnumerable<SelectListItem> Weights => [new("0: telt nog niet mee", "0"), new("1: gewoon", "1"), new("2: belangrijk", "2"), new("3: heel belangrijk", "3")];

    public static IEnumerable<SelectListItem> EvidenceItems => Criterion.EvidenceKinds.Select(k => new SelectListItem(k.Value, k.Key));

    public static IEnumerable<SelectListItem> CheckItems => AutomaticChecks.All.Order(StringComparer.Ordinal).Select(c => new SelectListItem(c, c));

    /// <param name="isNew">A question that no version had before runs along without weight first.</param>
    public Criterion ToCriterion(string id, bool isNew) => new(id, Question.Trim(), Why.Trim(), string.IsNullOrWhiteSpace(Source) ? null : Source.Trim(),
        [.. Judge.Select(j => j!.Trim())], Evidence, isNew ? 0 : Weight, Critical, [.. Checks.Distinct(StringComparer.Ordinal)], [.. Advice.Select(a => a!.Trim())],
        [.. (Handreikingen ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => h[(h.LastIndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal)]);

    public static CriterionForm Of(Criterion of, int version) => new()
    {
        Question = of.Question,
        Why = of.Why,
        Source = of.Source,
        Evidence = of.Evidence,
        Weight = of.Weight,
        Critical = of.Critical,
        Judge = [.. of.Judge],
        Advice = [.. of.Advice],
        Checks = [.. of.Checks],
        Handreikingen = string.Join('\n', of.Handreikingen),
        Version = version,
    };
}

/// <summary>A text for each of the scores 0 to 3.</summary>
public sealed class ForEveryScoreAttribute() : ValidationAttribute("Vul bij elke score van 0 tot 3 een tekst in, van hooguit 500 tekens.")
{
    public override bool IsValid(object? value) => value is List<string?> { Count: ScalePoint.Max + 1 } texts && texts.TrueForAll(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 500);
}
