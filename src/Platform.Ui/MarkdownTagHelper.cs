using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>Text that people wrote, as safe HTML.</summary>
[HtmlTargetElement("markdown", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkdownTagHelper : TagHelper
{
    public string? Text { get; set; }

    /// <summary>Levels to lower headings by, so that they fit under the headings of the page.</summary>
    public int Shift { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = (output.Attributes["class"]?.Value?.ToString() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', classes.Prepend("sp-proza").Distinct()));
        output.Content.SetHtmlContent(SiteLinks.Below(View.HttpContext.Request.PathBase.ToUriComponent(), MarkdownText.ToHtml(Text, Shift)));
    }
}
