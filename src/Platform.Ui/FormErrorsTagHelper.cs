using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;
using Platform.Ui.Forms;

namespace Platform.Ui;

/// <summary>All that is wrong with a form, above it, with links to the fields. Nothing when nothing is wrong.</summary>
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
        foreach (var (name, state) in wrong)
        {
            foreach (var error in state!.Errors)
            {
                var message = error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Controleer dit veld.";
                if (name.Length == 0) html.AppendFormat("<li>{0}</li>", message);
                else html.AppendFormat("<li><a href=\"#{0}\">{1}</a></li>", Field.IdOf(name), message);
            }
        }
        html.AppendHtml("</ul></div></div>");
    }
}
