using System.ComponentModel.DataAnnotations;
using Platform.Contents.Contracts;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Drafts;

/// <summary>What a writer fills in.</summary>
public sealed class HandreikingForm : IPieceForm<HandreikingForm>
{
    /// <summary>Choice in the list of themes that stands for <see cref="NewThema"/>.</summary>
    public const string OtherThema = "nieuw";

    const int FirstSources = 3;
    const int FirstAttachments = 1;
    const int MaxRows = 50;

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

    public List<LinkForm> Sources { get; set; } = [];

    public List<LinkForm> Attachments { get; set; } = [];

    [Display(Name = "Opnieuw bekijken vóór")]
    public DateOnly? ReviewBy { get; set; }

    /// <summary>Wall-clock times in the Netherlands.</summary>
    [Display(Name = "Publiceren op")]
    public DateTime? PublishAt { get; set; }

    [Display(Name = "Archiveren op")]
    public DateTime? ArchiveAt { get; set; }

    /// <summary>The version that the writer started from.</summary>
    public int Version { get; set; }

    /// <summary>The themes to choose from.</summary>
    public IReadOnlyList<ContentTag> Themas { get; set; } = [];

    public bool Act(string action)
    {
        if (action == "bron") Sources.Add(new LinkForm());
        else if (action == "bijlage") Attachments.Add(new LinkForm());
        return action is "bron" or "bijlage";
    }

    public void Take(string field, HandreikingForm other)
    {
        switch (field)
        {
            case "Title": Title = other.Title; break;
            case "Summary": Summary = other.Summary; break;
            case "Markdown": Markdown = other.Markdown; break;
            case "Thema": (Thema, NewThema) = (other.Thema, null); break;
            case "Soort": Soort = other.Soort; break;
            case "Sources": Sources = other.Sources; break;
            case "Attachments": Attachments = other.Attachments; break;
            case "ReviewBy": ReviewBy = other.ReviewBy; break;
            case "PublishLaterPart": PublishAt = other.PublishAt; break;
            case "ArchiveLaterPart": ArchiveAt = other.ArchiveAt; break;
        }
    }

    /// <summary>What annotations cannot say: message by the name of its field.</summary>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Thema == OtherThema && Slugs.Of(NewThema ?? "").Length == 0) yield return (nameof(NewThema), "Geef het nieuwe thema een naam.");
        if (Soort is not null && Handreikingen.Soort.All.All(s => s.Id != Soort)) yield return (nameof(Soort), "Kies een soort uit de lijst.");
        foreach (var fault in LinkForm.Faults(nameof(Sources), Sources).Concat(LinkForm.Faults(nameof(Attachments), Attachments))) yield return fault;
        if (Sources.Count > MaxRows) yield return (nameof(Sources), $"Gebruik hooguit {MaxRows} bronnen.");
        if (ArchiveAt <= PublishAt) yield return (nameof(ArchiveAt), "Kies een moment na het publiceren.");
    }

    public static HandreikingForm Begin() => new() { Soort = Handreikingen.Soort.All[0].Id, Sources = LinkForm.Rows([], FirstSources), Attachments = LinkForm.Rows([], FirstAttachments) };

    public static HandreikingForm Of(ContentItem item)
    {
        var parts = item.Parts;
        return new HandreikingForm
        {
            Title = item.DisplayText,
            Summary = item.Summary,
            Thema = parts.Term(Handreiking.Thema)?.Id,
            Soort = parts.Term(Handreiking.Soort)?.Id,
            Markdown = parts.Markdown,
            Sources = LinkForm.Rows(parts.Sources(Handreiking.Type), FirstSources),
            Attachments = LinkForm.Rows(parts.Attachments(Handreiking.Type), FirstAttachments),
            ReviewBy = item.ReviewBy,
            PublishAt = Local(parts.PublishAt),
            ArchiveAt = Local(parts.ArchiveAt),
            Version = item.Version,
        };
    }

    public ContentDraft ToDraft(ContentParts parts)
    {
        parts.Markdown = (Markdown ?? "").ReplaceLineEndings("\n");
        parts.SetText(Handreiking.Type, "Summary", (Summary ?? "").Trim());
        parts.SetTerms(Handreiking.Type, "Thema", Handreiking.Thema, [.. ChosenThema() is { } thema ? new[] { thema } : []]);
        parts.SetTerms(Handreiking.Type, "Soort", Handreiking.Soort, [.. Handreikingen.Soort.All.Where(s => s.Id == Soort).Select(s => new ContentTag(Handreiking.Soort, s.Id, s.Label))]);
        parts.SetLinks(Handreiking.Type, "Sources", LinkForm.Filled(Sources));
        parts.SetLinks(Handreiking.Type, "Attachments", LinkForm.Filled(Attachments));
        parts.SetReviewBy(Handreiking.Type, ReviewBy);
        (parts.PublishAt, parts.ArchiveAt) = (Utc(PublishAt), Utc(ArchiveAt));
        return new ContentDraft(Handreiking.Type, (Title ?? "").Trim(), parts);
    }

    static DateTime? Local(DateTimeOffset? utc) => utc is { } at ? DutchTime.Local(at).DateTime : null;

    static DateTimeOffset? Utc(DateTime? wallClock) => wallClock is { } at ? DutchTime.FromLocal(at) : null;

    ContentTag? ChosenThema()
    {
        var (id, label) = Thema == OtherThema ? (Slugs.Of(NewThema ?? ""), (NewThema ?? "").Trim()) : (Thema ?? "", Thema ?? "");
        return id.Length == 0 ? null : Themas.FirstOrDefault(t => t.Id == id) ?? new ContentTag(Handreiking.Thema, id, label);
    }
}
