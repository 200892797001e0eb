using System.ComponentModel.DataAnnotations;
using Platform.Contents.Contracts;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;
using Platform.Knowledge.Themes;

namespace Platform.Knowledge.ThemeDrafts;

/// <summary>What a writer of a theme page fills in.</summary>
public sealed class ThemeForm : IPieceForm<ThemeForm>
{
    const int FirstSources = 3;

    [Display(Name = "Titel"), Required(ErrorMessage = "Vul een titel in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Samenvatting"), Required(ErrorMessage = "Vul een samenvatting in."), StringLength(240, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Summary { get; set; }

    [Display(Name = "Thema"), Required(ErrorMessage = "Kies een thema.")]
    public string? Thema { get; set; }

    [Display(Name = "Tekst"), Required(ErrorMessage = "Schrijf de tekst."), StringLength(100_000, ErrorMessage = "De tekst is te lang.")]
    public string? Markdown { get; set; }

    public List<LinkForm> Sources { get; set; } = [];

    [Display(Name = "Opnieuw bekijken vóór")]
    public DateOnly? ReviewBy { get; set; }

    public int Version { get; set; }

    /// <summary>The themes to choose from.</summary>
    public IReadOnlyList<ContentTag> Themas { get; set; } = [];

    public static ThemeForm Begin() => new() { Sources = LinkForm.Rows([], FirstSources) };

    public static ThemeForm Of(ContentItem item) => new()
    {
        Title = item.DisplayText,
        Summary = item.Summary,
        Thema = item.Parts.Term(Handreiking.Thema)?.Id,
        Markdown = item.Parts.Markdown,
        Sources = LinkForm.Rows(item.Parts.Sources(Themapagina.Type), FirstSources),
        ReviewBy = item.ReviewBy,
        Version = item.Version,
    };

    public ContentDraft ToDraft(ContentParts parts)
    {
        parts.Markdown = (Markdown ?? "").ReplaceLineEndings("\n");
        parts.SetText(Themapagina.Type, "Summary", (Summary ?? "").Trim());
        parts.SetTerms(Themapagina.Type, "Thema", Handreiking.Thema, [.. Themas.Where(t => t.Id == Thema)]);
        parts.SetLinks(Themapagina.Type, "Sources", LinkForm.Filled(Sources));
        parts.SetReviewBy(Themapagina.Type, ReviewBy);
        return new ContentDraft(Themapagina.Type, (Title ?? "").Trim(), parts);
    }

    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Thema is not null && Themas.All(t => t.Id != Thema)) yield return (nameof(Thema), "Kies een thema uit de lijst.");
        foreach (var fault in LinkForm.Faults(nameof(Sources), Sources)) yield return fault;
    }

    public bool Act(string action)
    {
        if (action == "bron") Sources.Add(new LinkForm());
        return action == "bron";
    }

    public void Take(string field, ThemeForm other)
    {
        switch (field)
        {
            case "Title": Title = other.Title; break;
            case "Summary": Summary = other.Summary; break;
            case "Markdown": Markdown = other.Markdown; break;
            case "Thema": Thema = other.Thema; break;
            case "Sources": Sources = other.Sources; break;
            case "ReviewBy": ReviewBy = other.ReviewBy; break;
        }
    }
}
