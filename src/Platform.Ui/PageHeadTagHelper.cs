using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>Top of a page: breadcrumbs, kind, title, lead, and below those its own content. Also the title of the document.</summary>
[HtmlTargetElement("page-head", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageHeadTagHelper(AssetManifest assets) : TagHelper
{
    public required string Title { get; set; }

    public string? Lead { get; set; }

    /// <summary>Code of the language of title and lead, when it is not Dutch.</summary>
    public string? Language { get; set; }

    /// <summary>What the page is, above the title: "Handreiking".</summary>
    public string? Type { get; set; }

    public string? TypeIcon { get; set; }

    /// <summary>The trail after "Home"; the last one is this page. Null: only this page.</summary>
    public IEnumerable<Crumb>? Crumbs { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        View.ViewData["Title"] = Title;
        if (Lead is not null) View.ViewData["Description"] ??= Lead;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sp-paginakop");

        var body = await output.GetChildContentAsync();
        var html = output.Content;
        html.AppendHtml("<div class=\"sp-wrap\">");
        AppendTrail(html);
        html.AppendHtml("<div class=\"sp-stapel sp-paginakop__inhoud\">");
        if (Type is not null)
        {
            html.AppendHtml("<span class=\"sp-type\">");
            if (TypeIcon is not null) html.AppendHtml(Icon.Svg(assets.Url("icons.svg"), TypeIcon, small: true));
            html.Append(Type).AppendHtml("</span>");
        }
        html.AppendHtml($"<h1 class=\"nl-heading nl-heading--level-1\"{Spoken}>").Append(Title).AppendHtml("</h1>");
        if (!string.IsNullOrWhiteSpace(Lead)) html.AppendHtml($"<p class=\"sp-lead\"{Spoken}>").Append(Lead).AppendHtml("</p>");
        if (!body.IsEmptyOrWhiteSpace) html.AppendHtml(body);
        html.AppendHtml("</div></div>");
    }

    string Spoken => Language is null or "nl" || !Language.All(c => char.IsAsciiLetter(c) || c == '-') ? "" : $" lang=\"{Language}\" dir=\"auto\"";

    void AppendTrail(TagHelperContent html)
    {
        List<Crumb> trail = [new("Home", "~/"), .. Crumbs ?? [new Crumb(Title)]];
        html.AppendHtml("<nav class=\"utrecht-breadcrumb-nav sp-kruimels\" aria-label=\"Kruimelpad\"><ol class=\"utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol\">");
        foreach (var (index, crumb) in trail.Index())
        {
            if (index > 0)
            {
                html.AppendHtml("<li class=\"utrecht-breadcrumb-nav__separator utrecht-breadcrumb-nav__separator--html-li\" aria-hidden=\"true\">")
                    .AppendHtml(Icon.Svg(assets.Url("icons.svg"), "chevron-right", small: true)).AppendHtml("</li>");
            }
            html.AppendHtml("<li class=\"utrecht-breadcrumb-nav__item\">");
            if (index == trail.Count - 1)
                html.AppendHtml("<span class=\"utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current\" aria-current=\"page\">").Append(crumb.Text).AppendHtml("</span>");
            else if (crumb.Url is null)
                html.AppendHtml("<span class=\"utrecht-breadcrumb-nav__link\">").Append(crumb.Text).AppendHtml("</span>");
            else
                html.AppendHtml("<a class=\"utrecht-breadcrumb-nav__link nl-link\" href=\"").Append(AppUrl.Resolve(View, crumb.Url)).AppendHtml("\">").Append(crumb.Text).AppendHtml("</a>");
            html.AppendHtml("</li>");
        }
        html.AppendHtml("</ol></nav>");
    }
}
