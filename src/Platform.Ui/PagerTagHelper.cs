using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Ui;

/// <summary>Links to the other pages of a list; keeps the other values in the query. Nothing when there is one page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>This page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Items on a page.</summary>
    public int Size { get; set; } = 20;

    /// <summary>Items on all pages together.</summary>
    public int Total { get; set; }

    /// <summary>Name of the page number in the query.</summary>
    public string Name { get; set; } = "pagina";

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = (int)Math.Ceiling(Total / (double)Math.Max(1, Size));
        if (last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagina’s");
        var html = output.Content;
        if (Page > 1) html.AppendFormat("<a class=\"utrecht-pagination__relative-link utrecht-pagination__relative-link--prev\" rel=\"prev\" href=\"{0}\">Vorige</a>", Url(Page - 1));
        html.AppendHtml("<span class=\"utrecht-pagination__pages\">");
        var before = 0;
        foreach (var number in Numbers(Page, last))
        {
            if (number - before > 1) html.AppendHtml("<span class=\"utrecht-pagination__gat\">…</span>");
            before = number;
            if (number == Page)
                html.AppendFormat("<a class=\"utrecht-pagination__page-link utrecht-pagination__page-link--current\" aria-current=\"page\" aria-label=\"Pagina {0}\" href=\"{1}\">{0}</a>", number, Url(number));
            else
                html.AppendFormat("<a class=\"utrecht-pagination__page-link\" aria-label=\"Pagina {0}\" href=\"{1}\">{0}</a>", number, Url(number));
        }
        html.AppendHtml("</span>");
        if (Page < last) html.AppendFormat("<a class=\"utrecht-pagination__relative-link utrecht-pagination__relative-link--next\" rel=\"next\" href=\"{0}\">Volgende</a>", Url(Page + 1));
    }

    /// <summary>First, last, and this page with its neighbours.</summary>
    public static IEnumerable<int> Numbers(int page, int last) => Enumerable.Range(1, last).Where(n => n == 1 || n == last || Math.Abs(n - page) <= 1);

    string Url(int page)
    {
        var request = View.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => !q.Key.Equals(Name, StringComparison.OrdinalIgnoreCase)));
        if (page > 1) query.Add(Name, page.ToString(CultureInfo.InvariantCulture));
        return request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + query.ToQueryString();
    }
}
