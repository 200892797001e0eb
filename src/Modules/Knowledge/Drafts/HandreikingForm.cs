using System.ComponentModel.DataAnnotations;
using Platform.Contents.Contracts;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Drafts;

/// <summary>What a writer fills in.</summary>
public sealed class HandreikingForm
{
    /// <summary>Choice in the list of themes that stands for <see cref="NewThema"/>.</summary>
    public const string OtherThema = "nieuw";

    const int FirstSources = 5;
    const int MaxSources = 50;

    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Samenvatting"), Required(ErrorMessage = "Vul een samenvatting in."), StringLength(240, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Summary { get; set; }

    [Display(Name = "Thema"), Required(ErrorMessage = "Kies een thema.")]
    public string? Thema { get; set; }

    [Display(Name = "Naam van het nieuwe thema"), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? NewThema { get; set; }

    [Display(Name = "Soort"), Required(ErrorMessage = "Kies een soort.")]
    public string? Soort { get; set; }

    [Display(Name = "Tekst"), Required(ErrorMessage = "Schrijf de tekst."), StringLength(100_000, ErrorMessage = "De tekst is te lang. Maak er twee handreikingen van.")]
    public string? Markdown { get; set; }

    public List<SourceForm> Sources { get; set; } = [];

    [Display(Name = "Opnieuw bekijken vóór")]
    public DateOnly? ReviewBy { get; set; }

    /// <summary>The version that the writer started from.</summary>
    public int Version { get; set; }

    /// <summary>The themes to choose from.</summary>
    public IReadOnlyList<ContentTag> Themas { get; set; } = [];

    public void AddSource()
    {
        if (Sources.Count < MaxSources) Sources.Add(new SourceForm());
    }

    /// <summary>What annotations cannot say: message by the name of its field.</summary>
    internal IEnumerable<(string Field, string Message)> Faults()
    {
        if (Thema == OtherThema && Slugs.Of(NewThema ?? "").Length == 0) yield return (nameof(NewThema), "Geef het nieuwe thema een naam.");
        if (Soort is not null && Handreikingen.Soort.All.All(s => s.Id != Soort)) yield return (nameof(Soort), "Kies een soort uit de lijst.");
        foreach (var (index, source) in Sources.Index())
        {
            if (source.IsEmpty) continue;
            if (string.IsNullOrWhiteSpace(source.Text)) yield return ($"{nameof(Sources)}[{index}].{nameof(SourceForm.Text)}", "Geef de bron een naam.");
            if (!source.HasWebAddress) yield return ($"{nameof(Sources)}[{index}].{nameof(SourceForm.Url)}", "Vul een webadres in dat begint met https://.");
        }
    }

    internal static HandreikingForm New()
    {
        var form = new HandreikingForm { Soort = Handreikingen.Soort.All[0].Id };
        for (var i = 0; i < FirstSources; i++) form.AddSource();
        return form;
    }

    internal static HandreikingForm Of(ContentItem item)
    {
        var parts = item.Parts;
        var form = new HandreikingForm
        {
            Title = item.DisplayText,
            Summary = item.Summary,
            Thema = parts.Term(Handreiking.Thema)?.Id,
            Soort = parts.Term(Handreiking.Soort)?.Id,
            Markdown = parts.Markdown,
            Sources = [.. parts.Sources().Select(s => new SourceForm { Text = s.Text, Url = s.Url })],
            ReviewBy = parts.ReviewBy(),
            Version = item.Version,
        };
        do form.AddSource(); while (form.Sources.Count < FirstSources);
        return form;
    }

    /// <summary>The form laid over what was there, so that parts nobody knows here stay.</summary>
    internal ContentDraft ToDraft(ContentParts parts)
    {
        parts.Markdown = Markdown!.ReplaceLineEndings("\n");
        parts.SetText(Handreiking.Type, "Summary", Summary!.Trim());
        parts.SetTerms(Handreiking.Type, "Thema", Handreiking.Thema, [ChosenThema()]);
        parts.SetTerms(Handreiking.Type, "Soort", Handreiking.Soort, [.. Handreikingen.Soort.All.Where(s => s.Id == Soort).Select(s => new ContentTag(Handreiking.Soort, s.Id, s.Label))]);
        parts.SetLinks(Handreiking.Type, "Sources", Sources.Where(s => !s.IsEmpty).Select(s => (s.Text!.Trim(), s.Url!.Trim())));
        parts.SetReviewBy(ReviewBy);
        return new ContentDraft(Handreiking.Type, Title!.Trim(), parts);
    }

    ContentTag ChosenThema()
    {
        var (id, label) = Thema == OtherThema ? (Slugs.Of(NewThema!), NewThema!.Trim()) : (Thema!, Thema!);
        return Themas.FirstOrDefault(t => t.Id == id) ?? new ContentTag(Handreiking.Thema, id, label);
    }
}

/// <summary>A source that readers can go to.</summary>
public sealed class SourceForm
{
    [Display(Name = "Naam van de bron"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Text { get; set; }

    [Display(Name = "Webadres"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Url { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Url);

    internal bool HasWebAddress => Uri.TryCreate(Url?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
