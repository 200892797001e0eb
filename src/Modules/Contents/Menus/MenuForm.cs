using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Fields;

namespace Platform.Contents.Menus;

/// <summary>A line that somebody adds or changes.</summary>
public sealed class MenuForm
{
    [Display(Name = "Tekst in het menu"), Required(ErrorMessage = "Vul de tekst in die in het menu staat."), StringLength(40, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Text { get; set; } = "";

    [Display(Name = "Pagina")]
    public string? Page { get; set; }

    [Display(Name = "Of een ander adres"), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Url { get; set; }

    /// <summary>The pages to choose from.</summary>
    public IReadOnlyList<SelectListItem> Pages { get; set; } = [];

    /// <summary>Where the line leads to; null when that is not clear.</summary>
    internal string? Target()
    {
        var url = !string.IsNullOrWhiteSpace(Url) ? Url.Trim() : string.IsNullOrWhiteSpace(Page) ? "" : "~/" + Page;
        return url.Length > 0 && LinkField.IsAddress(url) ? LinkField.InSite(url) : null;
    }
}

/// <summary>A menu to arrange.</summary>
/// <param name="Which"><c>hoofdmenu</c> or <c>voettekst</c>.</param>
public sealed record MenuPage(string Which, IReadOnlyList<MenuLine> Lines, MenuForm Form)
{
    public string Title => Which == "voettekst" ? "Links onder aan de pagina" : "Hoofdmenu";
}

/// <summary>A line as its page shows it.</summary>
public sealed record MenuRow(string Which, MenuLine Line, int Depth, bool CanNest)
{
    /// <summary>The foot of the page has no levels.</summary>
    public const string Nestable = "hoofdmenu";
}
