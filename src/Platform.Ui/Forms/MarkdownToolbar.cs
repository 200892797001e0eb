using Microsoft.AspNetCore.Html;

namespace Platform.Ui.Forms;

/// <summary>Buttons above a Markdown field (<c>@github/markdown-toolbar-element</c>); the browser shows them only when the script runs.</summary>
static class MarkdownToolbar
{
    static readonly (string Action, string Icon, string Label)[] s_buttons =
    [
        ("bold", "bold", "Vet"),
        ("italic", "italic", "Cursief"),
        ("header-2", "heading", "Tussenkop"),
        ("quote", "text-quote", "Citaat"),
        ("unordered-list", "list", "Lijst"),
        ("ordered-list", "list-ordered", "Genummerde lijst"),
        ("link", "link", "Link"),
    ];

    /// <param name="chooser">Address of the dialog to choose a file in, or null.</param>
    public static void Append(IHtmlContentBuilder html, string fieldId, string sprite, string? chooser)
    {
        html.AppendFormat("<markdown-toolbar for=\"{0}\" role=\"toolbar\" aria-label=\"Opmaak\">", fieldId);
        foreach (var (action, icon, label) in s_buttons)
        {
            html.AppendFormat("<button type=\"button\" class=\"sp-tekstknop\" data-md-button=\"{0}\" aria-label=\"{1}\" title=\"{1}\">{2}</button>",
                action, label, Icon.Svg(sprite, icon));
        }
        if (chooser is not null)
        {
            html.AppendFormat("<button type=\"button\" class=\"sp-tekstknop\" data-kies-bestand=\"{0}\" data-tekst-in=\"{1}\" aria-label=\"Afbeelding of bestand\" title=\"Afbeelding of bestand\">{2}</button>",
                chooser, fieldId, Icon.Svg(sprite, "image"));
        }
        html.AppendHtml("</markdown-toolbar>");
    }
}
