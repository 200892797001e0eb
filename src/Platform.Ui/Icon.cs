using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Platform.Ui;

/// <summary>An icon from the sprite; always decorative, so say the same in words. A page has dozens: written straight to the answer.</summary>
sealed class Icon(string sprite, string name, bool small) : IHtmlContent
{
    /// <param name="sprite">Address of the sprite, from the asset manifest.</param>
    /// <param name="name">Name in <c>assets/icons.txt</c>.</param>
    public static IHtmlContent Svg(string sprite, string name, bool small = false) => new Icon(sprite, name, small);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(small ? "<svg class=\"sp-icoon sp-icoon--klein\" aria-hidden=\"true\" focusable=\"false\"><use href=\"" : "<svg class=\"sp-icoon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"");
        encoder.Encode(writer, sprite);
        writer.Write('#');
        encoder.Encode(writer, name);
        writer.Write("\"></use></svg>");
    }
}
