using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>A button, or with <see cref="Href"/> a link that looks like one. Other attributes (name, value, formaction, hx-…) go through.</summary>
[HtmlTargetElement("nl-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ButtonTagHelper(AssetManifest assets) : TagHelper
{
    /// <summary><c>primary</c>, <c>secondary</c>, <c>subtle</c> or <c>danger</c>.</summary>
    public string Kind { get; set; } = "primary";

    public string? Icon { get; set; }

    /// <summary>App-relative or absolute address.</summary>
    public string? Href { get; set; }

    public string? Type { get; set; }

    /// <summary>A question to ask before the form is sent; needs JavaScript, without it the form is sent at once.</summary>
    public string? Confirm { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = await output.GetChildContentAsync();
        var extra = output.Attributes["class"]?.Value;
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nl-button {KindClass}{(extra is null ? "" : " " + extra)}");
        if (Href is null) output.Attributes.SetAttribute("type", Type ?? "submit");
        else output.Attributes.SetAttribute("href", AppUrl.Resolve(View, Href));
        if (Confirm is not null) output.Attributes.SetAttribute("data-confirm", Confirm);

        if (Icon is not null)
            output.Content.AppendHtml("<span class=\"nl-button__icon-start\">").AppendHtml(Ui.Icon.Svg(assets.Url("icons.svg"), Icon)).AppendHtml("</span>");
        output.Content.AppendHtml("<span class=\"nl-button__label\">").AppendHtml(label).AppendHtml("</span>");
    }

    string KindClass => Kind == "danger" ? "nl-button--primary nl-button--negative" : "nl-button--" + Kind;
}
