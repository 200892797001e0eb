using Platform.Contents.Contracts;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Handreikingen;

/// <summary>A guide: a content item with a summary, a theme, a kind, sources and a date before which somebody must read it again.</summary>
static class Handreiking
{
    public const string Type = "Handreiking";
    public const string Thema = "thema";
    public const string Soort = "soort";

    public static readonly ContentKind Kind = PieceType.Kind(Type, "kennisbank/", ["beoordelen", "bewaard", "concepten", "gewone-woorden", "leesbaarheid", "links", "nieuw", "nuttig"]);

    public static readonly TypeDefinition Definition = new TypeDefinition(Type, "Handreiking").ForEditors().Set("Description", "Een stuk in de kennisbank.")
        .With("TitlePart").With("AutoroutePart").With("MarkdownBodyPart")
        .Field("TextField", "Summary", "Samenvatting", ("Required", true), ("MaxLength", 240))
        .Field("TaxonomyField", "Thema", "Thema", ("Required", true), ("TaxonomyContentItemId", Thema), ("Unique", true))
        .Field("TaxonomyField", "Soort", "Soort", ("Required", true), ("TaxonomyContentItemId", Soort), ("Unique", true))
        .Field("LinksField", "Sources", "Bronnen").Field("LinksField", "Attachments", "Bijlagen").Field("DateField", "ReviewBy", "Opnieuw bekijken vóór");

    extension(ContentParts parts)
    {
        /// <summary>Name and address of where the facts come from.</summary>
        public IReadOnlyList<(string Text, string Url)> Sources(string type) => parts.Links(type, "Sources");

        /// <summary>Name and address of files and pages that go with the text.</summary>
        public IReadOnlyList<(string Text, string Url)> Attachments(string type) => parts.Links(type, "Attachments");
    }
}
