using Microsoft.AspNetCore.Html;

namespace Platform.Ui;

/// <summary>An icon from the sprite; always decorative, so say the same in words.</summary>
static class Icon
{
    /// <param name="sprite">Address of the sprite, from the asset manifest.</param>
    /// <param name="name">Name in <c>assets/icons.txt</c>.</param>
    public static IHtmlContent Svg(string sprite, string name, bool small = false) => new HtmlFormattableString(
        "<svg class=\"{0}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{1}#{2}\"></use></svg>",
        small ? "sp-icoon sp-icoon--klein" : "sp-icoon", sprite, name);
}
