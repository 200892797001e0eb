using System.Text.Encodings.Web;
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
        output.Content.SetHtmlContent(new Top(this, assets.Url("icons.svg"), body.IsEmptyOrWhiteSpace ? HtmlString.Empty : body));
    }

    string Spoken => Language is null or "nl" || !Language.All(c => char.IsAsciiLetter(c) || c == '-') ? "" : $" lang=\"{Language}\" dir=\"auto\"";

    // Every page has one: written straight to the answer, without a piece of buffer for each tag.
    sealed class Top(PageHeadTagHelper head, string sprite, IHtmlContent body) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<div class=\"sp-wrap\">");
            WriteTrail(writer, encoder);
            writer.Write("<div class=\"sp-stapel sp-paginakop__inhoud\">");
            if (head.Type is { } type)
            {
                writer.Write("<span class=\"sp-type\">");
                if (head.TypeIcon is { } icon) Icon.Svg(sprite, icon, small: true).WriteTo(writer, encoder);
                encoder.Encode(writer, type);
                writer.Write("</span>");
            }
            writer.Write($"<h1 class=\"nl-heading nl-heading--level-1\"{head.Spoken}>");
            encoder.Encode(writer, head.Title);
            writer.Write("</h1>");
            if (!string.IsNullOrWhiteSpace(head.Lead))
            {
                writer.Write($"<p class=\"sp-lead\"{head.Spoken}>");
                encoder.Encode(writer, head.Lead);
                writer.Write("</p>");
            }
            body.WriteTo(writer, encoder);
            writer.Write("</div></div>");
        }

        void WriteTrail(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<nav class=\"utrecht-breadcrumb-nav sp-kruimels\" aria-label=\"Kruimelpad\"><ol class=\"utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol\">");
            List<Crumb> trail = [new("Home", "~/"), .. head.Crumbs ?? [new Crumb(head.Title)]];
            foreach (var (index, crumb) in trail.Index())
            {
                if (index > 0)
                {
                    writer.Write("<li class=\"utrecht-breadcrumb-nav__separator utrecht-breadcrumb-nav__separator--html-li\" aria-hidden=\"true\">");
                    Icon.Svg(sprite, "chevron-right", small: true).WriteTo(writer, encoder);
                    writer.Write("</li>");
                }
                writer.Write("<li class=\"utrecht-breadcrumb-nav__item\">");
                WriteCrumb(writer, encoder, crumb, index == trail.Count - 1);
                writer.Write("</li>");
            }
            writer.Write("</ol></nav>");
        }

        void WriteCrumb(TextWriter writer, HtmlEncoder encoder, Crumb crumb, bool last)
        {
            var link = !last && crumb.Url is not null;
            writer.Write(last ? "<span class=\"utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current\" aria-current=\"page\">" : link ? "<a class=\"utrecht-breadcrumb-nav__link nl-link\" href=\"" : "<span class=\"utrecht-breadcrumb-nav__link\">");
            if (link)
            {
                encoder.Encode(writer, AppUrl.Resolve(head.View, crumb.Url!));
                writer.Write("\">");
            }
            encoder.Encode(writer, crumb.Text);
            writer.Write(link ? "</a>" : "</span>");
        }
    }
}
