using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Platform.Ui.Forms;

/// <summary>Attributes of a control, in order; a null value leaves one out, an empty one writes just the name.</summary>
sealed class Attributes : IHtmlContent
{
    readonly List<(string Name, object Value)> _all = [];

    public Attributes Add(string name, object? value)
    {
        if (value is not null) _all.Add((name, value));
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (name, value) in _all)
        {
            writer.Write(' ');
            writer.Write(name);
            if (value is "") continue;
            writer.Write("=\"");
            if (value is IHtmlContent html) html.WriteTo(writer, encoder);
            else encoder.Encode(writer, value.ToString() ?? "");
            writer.Write('"');
        }
    }
}
