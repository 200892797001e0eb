using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;
using Platform.Ui.Forms;

namespace Platform.Ui;

/// <summary>All that is wrong with a form, above it, in the order of the fields and with links to them. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("form-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormErrorsTagHelper(AssetManifest assets) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = View.ViewData.ModelState.Where(s => s.Value?.Errors.Count > 0).ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("data-fouten"));

        var html = output.Content;
        html.AppendFormat("<div class=\"utrecht-alert__icon\">{0}</div><div class=\"utrecht-alert__content\"><div class=\"utrecht-alert__message\">", Icon.Svg(assets.Url("icons.svg"), "circle-alert"));
        html.AppendHtml("<strong>Controleer wat je hebt ingevuld</strong><ul>");
        html.AppendHtml(new Messages(View, wrong));
        html.AppendHtml("</ul></div></div>");
    }

    /// <summary>Written when the page goes out: only then have all fields been drawn, and is their order known.</summary>
    sealed class Messages(ViewContext view, IReadOnlyList<KeyValuePair<string, ModelStateEntry?>> wrong) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var order = Field.DrawnOn(view);
            var html = new HtmlContentBuilder();
            foreach (var (name, state) in wrong.OrderBy(w => w.Key.Length == 0 ? -1 : order.IndexOf(w.Key) is >= 0 and var at ? at : int.MaxValue))
            {
                foreach (var error in state!.Errors)
                {
                    var message = error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Controleer dit veld.";
                    if (name.Length == 0) html.AppendFormat("<li>{0}</li>", message);
                    else html.AppendFormat("<li><a href=\"#{0}\">{1}</a></li>", Field.IdOf(name), message);
                }
            }
            html.WriteTo(writer, encoder);
        }
    }
}
