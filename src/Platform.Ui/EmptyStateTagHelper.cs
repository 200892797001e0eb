using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>Stands where a list would be: why it is empty and what the reader can do.</summary>
[HtmlTargetElement("empty-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyStateTagHelper(AssetManifest assets) : TagHelper
{
    public string Icon { get; set; } = "search";

    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sp-leeg");
        output.Content.AppendFormat(
            "<span class=\"sp-leeg__beeld\">{0}</span><h2 class=\"nl-heading nl-heading--level-4\">{1}</h2><div class=\"sp-leeg__inhoud\">{2}</div>",
            Ui.Icon.Svg(assets.Url("icons.svg"), Icon), Title, body);
    }
}
