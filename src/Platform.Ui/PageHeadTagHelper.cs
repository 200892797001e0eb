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
            html.AppendFormat("<span class=\"sp-type\">{0}{1}</span>", TypeIcon is null ? HtmlString.Empty : Icon.Svg(assets.Url("icons.svg"), TypeIcon, small: true), Type);
        html.AppendFormat("<h1 class=\"nl-heading nl-heading--level-1\">{0}</h1>", Title);
        if (!string.IsNullOrWhiteSpace(Lead)) html.AppendFormat("<p class=\"sp-lead\">{0}</p>", Lead);
        if (!body.IsEmptyOrWhiteSpace) html.AppendHtml(body);
        html.AppendHtml("</div></div>");
    }

    void AppendTrail(TagHelperContent html)
    {
        List<Crumb> trail = [new("Home", "~/"), .. Crumbs ?? [new Crumb(Title)]];
        html.AppendHtml("<nav class=\"utrecht-breadcrumb-nav sp-kruimels\" aria-label=\"Kruimelpad\"><ol class=\"utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol\">");
        foreach (var (index, crumb) in trail.Index())
        {
            if (index > 0)
            {
                html.AppendFormat("<li class=\"utrecht-breadcrumb-nav__separator utrecht-breadcrumb-nav__separator--html-li\" aria-hidden=\"true\">{0}</li>",
                    Icon.Svg(assets.Url("icons.svg"), "chevron-right", small: true));
            }
            if (index == trail.Count - 1)
                html.AppendFormat("<li class=\"utrecht-breadcrumb-nav__item\"><span class=\"utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current\" aria-current=\"page\">{0}</span></li>", crumb.Text);
            else if (crumb.Url is null)
                html.AppendFormat("<li class=\"utrecht-breadcrumb-nav__item\"><span class=\"utrecht-breadcrumb-nav__link\">{0}</span></li>", crumb.Text);
            else
                html.AppendFormat("<li class=\"utrecht-breadcrumb-nav__item\"><a class=\"utrecht-breadcrumb-nav__link nl-link\" href=\"{0}\">{1}</a></li>", AppUrl.Resolve(View, crumb.Url), crumb.Text);
        }
        html.AppendHtml("</ol></nav>");
    }
}
