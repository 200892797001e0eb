using System.ComponentModel.DataAnnotations;
using Platform.Contents.Contracts;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.RouteDrafts;

/// <summary>What a writer of a reading route fills in.</summary>
public sealed class RouteForm : IPieceForm<RouteForm>
{
    const int FirstSteps = 3;
    const int MaxSteps = 20;

    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Samenvatting"), Required(ErrorMessage = "Vul een samenvatting in."), StringLength(240, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Summary { get; set; }

    [Display(Name = "Voor wie"), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Doelgroep { get; set; }

    [Display(Name = "Inleiding"), Required(ErrorMessage = "Schrijf een inleiding."), StringLength(20_000, ErrorMessage = "De inleiding is te lang.")]
    public string? Markdown { get; set; }

    public List<StepForm> Steps { get; set; } = [];

    [Display(Name = "Opnieuw bekijken vóór")]
    public DateOnly? ReviewBy { get; set; }

    public int Version { get; set; }

    /// <summary>The handreikingen to choose from.</summary>
    public IReadOnlyList<HandreikingCard> Choices { get; set; } = [];

    public static RouteForm Begin() => new() { Steps = [.. Enumerable.Range(0, FirstSteps).Select(_ => new StepForm())] };

    public static RouteForm Of(ContentItem item) => new()
    {
        Title = item.DisplayText,
        Summary = item.Summary,
        Doelgroep = item.Parts.Text(Leesroute.Type, "Doelgroep", "Text"),
        Markdown = item.Parts.Markdown,
        Steps = [.. item.Parts.Steps().Select(s => new StepForm { Stuk = s.ContentItemId, Waarom = s.Why }), new StepForm()],
        ReviewBy = item.ReviewBy,
        Version = item.Version,
    };

    public ContentDraft ToDraft(ContentParts parts)
    {
        parts.Markdown = (Markdown ?? "").ReplaceLineEndings("\n");
        parts.SetText(Leesroute.Type, "Summary", (Summary ?? "").Trim());
        parts.SetText(Leesroute.Type, "Doelgroep", (Doelgroep ?? "").Trim());
        parts.SetSteps(Steps.Where(s => !string.IsNullOrEmpty(s.Stuk)).Select(s => (s.Stuk!, (s.Waarom ?? "").Trim())));
        parts.SetReviewBy(Leesroute.Type, ReviewBy);
        return new ContentDraft(Leesroute.Type, (Title ?? "").Trim(), parts);
    }

    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Steps.All(s => string.IsNullOrEmpty(s.Stuk))) yield return ("Steps[0].Stuk", "Kies minstens één handreiking.");
        if (Steps.Count > MaxSteps) yield return ("Steps[0].Stuk", $"Gebruik hooguit {MaxSteps} stappen.");
        foreach (var (index, step) in Steps.Index())
        {
            if (string.IsNullOrEmpty(step.Stuk) && !string.IsNullOrWhiteSpace(step.Waarom)) yield return ($"Steps[{index}].Stuk", "Kies de handreiking bij deze uitleg.");
            if (!string.IsNullOrEmpty(step.Stuk) && Choices.All(c => c.ContentItemId != step.Stuk)) yield return ($"Steps[{index}].Stuk", "Deze handreiking staat niet meer online. Kies een andere.");
        }
    }

    /// <summary>One more step, or the order of the steps: <c>stap</c>, <c>omhoog:2</c>, <c>omlaag:0</c>, <c>weg:1</c>.</summary>
    public bool Act(string action)
    {
        if (action == "stap") Steps.Add(new StepForm());
        else if (action.Split(':') is [var verb and ("omhoog" or "omlaag" or "weg"), var text] && int.TryParse(text, out var at) && at >= 0 && at < Steps.Count) Move(verb, at);
        else return false;
        return true;
    }

    public void Take(string field, RouteForm other)
    {
        switch (field)
        {
            case "Title": Title = other.Title; break;
            case "Summary": Summary = other.Summary; break;
            case "Doelgroep": Doelgroep = other.Doelgroep; break;
            case "Markdown": Markdown = other.Markdown; break;
            case "BagPart": Steps = other.Steps; break;
            case "ReviewBy": ReviewBy = other.ReviewBy; break;
        }
    }

    void Move(string verb, int at)
    {
        var step = Steps[at];
        Steps.RemoveAt(at);
        if (verb == "omhoog") Steps.Insert(Math.Max(0, at - 1), step);
        else if (verb == "omlaag") Steps.Insert(Math.Min(Steps.Count, at + 1), step);
        else if (Steps.Count == 0) Steps.Add(new StepForm());
    }
}

/// <summary>A step of a route.</summary>
public sealed class StepForm
{
    [Display(Name = "Handreiking")]
    public string? Stuk { get; set; }

    [Display(Name = "Waarom lees je dit hier?"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Waarom { get; set; }
}
