using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Knowledge.Handreikingen;

/// <summary>A guide: a content item with a summary, a theme, a kind, sources and a date before which somebody must read it again.</summary>
static class Handreiking
{
    public const string Type = "Handreiking";
    public const string Thema = "thema";
    public const string Soort = "soort";

    public static readonly ContentKind Kind = new(Type, "kennisbank/", KnowledgePermissions.Write, KnowledgePermissions.Publish, ["bewaard", "concepten", "nieuw"]) { EditorUrl = "~/kennisbank/concepten/{id}" };

    public static readonly TypeDefinition Definition = new TypeDefinition(Type, "Handreiking").ForEditors().Set("Description", "Een stuk in de kennisbank.")
        .With("TitlePart").With("AutoroutePart").With("MarkdownBodyPart")
        .Field("TextField", "Summary", "Samenvatting", ("Required", true), ("MaxLength", 240))
        .Field("TaxonomyField", "Thema", "Thema", ("Required", true), ("TaxonomyContentItemId", Thema), ("Unique", true))
        .Field("TaxonomyField", "Soort", "Soort", ("Required", true), ("TaxonomyContentItemId", Soort), ("Unique", true))
        .Field("LinksField", "Sources", "Bronnen").Field("DateField", "ReviewBy", "Opnieuw bekijken vóór");

    public static IReadOnlyList<(string Text, string Url)> Sources(this ContentParts parts) => parts.Links(Type, "Sources");

    public static DateOnly? ReviewBy(this ContentParts parts) =>
        DateTimeOffset.TryParse(parts.Text(Type, "ReviewBy", "Value"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    public static void SetReviewBy(this ContentParts parts, DateOnly? day) =>
        parts.SetValue(Type, "ReviewBy", day is { } d ? JsonValue.Create(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z") : null);
}
