using Platform.Contents.Contracts;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Themes;

/// <summary>The opening of a theme: an introduction with everything there is about it.</summary>
static class Themapagina
{
    public const string Type = "Themapagina";

    public static readonly ContentKind Kind = PieceType.Kind(Type, "themas/", ["nieuw", "concepten"]);

    public static readonly TypeDefinition Definition = new TypeDefinition(Type, "Themapagina").ForEditors().Set("Description", "De opening van een thema in de kennisbank.")
        .With("TitlePart").With("AutoroutePart").With("MarkdownBodyPart")
        .Field("TextField", "Summary", "Samenvatting", ("Required", true), ("MaxLength", 240))
        .Field("TaxonomyField", "Thema", "Thema", ("Required", true), ("TaxonomyContentItemId", Handreiking.Thema), ("Unique", true))
        .Field("LinksField", "Sources", "Bronnen").Field("DateField", "ReviewBy", "Opnieuw bekijken vóór");
}
