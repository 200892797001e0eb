using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Ui;

/// <summary>
/// Links to an address that a view computes: <c>href="~@topic.Url"</c>. The framework only resolves what starts with a literal <c>~/</c>
/// and would send this one to a page called "~".
/// </summary>
[HtmlTargetElement("a", Attributes = "[href^='~']")]
public sealed class AppLinkTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Encoded by Razor already; a slash and a tilde stay what they are.
        if (output.Attributes["href"]?.Value?.ToString() is { } url && url.StartsWith("~/", StringComparison.Ordinal))
            output.Attributes.SetAttribute("href", new HtmlString(AppUrl.Resolve(View, url)));
    }
}
