using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>Something the reader must know: <c>info</c>, <c>ok</c>, <c>warning</c> or <c>error</c>.</summary>
[HtmlTargetElement("alert", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AlertTagHelper(AssetManifest assets) : TagHelper
{
    public string Kind { get; set; } = "info";

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--" + Kind);
        if (!output.Attributes.ContainsName("role")) output.Attributes.SetAttribute("role", Kind switch { "error" => "alert", "ok" => "status", _ => "note" });
        output.Content.AppendFormat(
            "<div class=\"utrecht-alert__icon\">{0}</div><div class=\"utrecht-alert__content\"><div class=\"utrecht-alert__message\">{1}<div>{2}</div></div></div>",
            Icon.Svg(assets.Url("icons.svg"), IconName),
            Title is null ? HtmlString.Empty : new HtmlFormattableString("<strong>{0}</strong>", Title),
            body);
    }

    string IconName => Kind switch { "ok" => "circle-check", "warning" => "triangle-alert", "error" => "circle-alert", _ => "info" };
}
