using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Contents.Items;

/// <summary>What the API takes. Whatever is left out stays as it was.</summary>
sealed class ContentForm
{
    [StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? ContentType { get; set; }

    [Required(ErrorMessage = "Vul een titel in (displayText)."), StringLength(160, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string DisplayText { get; set; } = "";

    [StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Slug { get; set; }

    [StringLength(200_000, ErrorMessage = "De tekst is te lang.")]
    public string? Markdown { get; set; }

    [StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Summary { get; set; }

    public IReadOnlyList<ContentTag>? Terms { get; set; }

    /// <summary>Orchard's parts; each replaces the part of the same name.</summary>
    public JsonObject? Parts { get; set; }

    /// <summary>Publish at once; asks the permission for that.</summary>
    public bool Published { get; set; }

    /// <summary>The version this is based on; needed to change an item.</summary>
    public int? Version { get; set; }

    public ContentDraft ToDraft(string type, ContentParts parts)
    {
        foreach (var (name, part) in Parts ?? []) parts.Json[name] = part?.DeepClone();
        if (Markdown is not null) parts.Markdown = Markdown;
        if (Summary is not null) parts.SetText(type, "Summary", Summary);
        foreach (var group in (Terms ?? []).GroupBy(t => t.Taxonomy))
            parts.SetTerms(type, char.ToUpperInvariant(group.Key[0]) + group.Key[1..], group.Key, [.. group]);
        return new ContentDraft(type, DisplayText.Trim(), parts) { Slug = Slug };
    }

    /// <summary>What annotations cannot say.</summary>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Terms?.Any(t => string.IsNullOrWhiteSpace(t.Taxonomy) || string.IsNullOrWhiteSpace(t.Id) || string.IsNullOrWhiteSpace(t.Label)) == true)
            yield return (nameof(Terms), "Elke term heeft een taxonomy, een id en een label.");
    }
}

/// <summary>Where an item should go.</summary>
sealed class TransitionForm
{
    [Required(ErrorMessage = "Zeg waarheen (to)."), AllowedValues("draft", "inReview", "changesRequested", "approved", "published", "archived", ErrorMessage = "Kies draft, inReview, changesRequested, approved, published of archived.")]
    public string To { get; set; } = "";

    [StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Reason { get; set; }
}
