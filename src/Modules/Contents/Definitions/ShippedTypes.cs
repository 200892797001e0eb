using Platform.Contents.Contracts;

namespace Platform.Contents.Definitions;

/// <summary>The types that every network has: pages, and what furnishes the site. A beheerder may add fields to them.</summary>
static class ShippedTypes
{
    public const string Page = "Pagina";
    public const string Taxonomy = "Taxonomy";
    public const string Term = "Term";
    public const string Menu = "Menu";
    public const string LinkMenuItem = "LinkMenuItem";

    /// <summary>The stereotype of what can stand in a layer.</summary>
    public const string Widget = "Widget";

    public static readonly IReadOnlyList<TypeDefinition> All =
    [
        new TypeDefinition(Page, "Pagina").ForEditors().Set("Description", "Een gewone pagina, zoals Over ons of Contact.")
            .With("TitlePart").With("AutoroutePart").Field("TextField", "Summary", "Inleiding", ("Multiline", true), ("MaxLength", 300), ("Hint", "Staat groot boven de tekst, en in zoekmachines."))
            .With("MarkdownBodyPart").With("SeoMetaPart").With("PublishLaterPart").With("ArchiveLaterPart"),
        new TypeDefinition(Taxonomy, "Taxonomie").Set("Draftable", true).With("TitlePart").With("AliasPart").With("TaxonomyPart"),
        new TypeDefinition(Term, "Term").With("TitlePart"),
        new TypeDefinition(Menu, "Menu").Set("Draftable", true).With("TitlePart").With("AliasPart").With("MenuPart").With("MenuItemsListPart"),
        new TypeDefinition(LinkMenuItem, "Link in een menu").Set("Stereotype", "MenuItem").With("TitlePart").With("LinkMenuItemPart"),
        new TypeDefinition("TextWidget", "Tekstblok").Set("Stereotype", Widget).Set("Draftable", true).Set("Description", "Een kop met tekst.")
            .With("TitlePart").With("MarkdownBodyPart", ("Required", true)),
        new TypeDefinition("LatestWidget", "Laatste stukken").Set("Stereotype", Widget).Set("Draftable", true).Set("Description", "Kaarten van de nieuwste stukken van een soort.")
            .With("TitlePart").With("LatestPart"),
        new TypeDefinition("CardsWidget", "Kaarten met links").Set("Stereotype", Widget).Set("Draftable", true).Set("Description", "Kaarten die ergens heen leiden.")
            .With("TitlePart").With("BagPart", ("ContainedContentTypes", new System.Text.Json.Nodes.JsonArray("LinkCard"))),
        new TypeDefinition("LinkCard", "Kaart").With("TitlePart")
            .Field("LinkField", "Link", "Link", ("Required", true)).Field("TextField", "Text", "Tekst", ("Multiline", true), ("MaxLength", 200)),
    ];

    /// <summary>Whether its items are part of the site rather than something to read.</summary>
    public static bool IsFurniture(TypeDefinition type) => type.Stereotype.Length > 0 || type.Name is Taxonomy or Term or Menu or "LinkCard";
}
