using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>A picture of this network's motif; the logo is the one that was uploaded, when there is one.</summary>
[HtmlTargetElement("motif", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MotifTagHelper(Frame frame) : TagHelper
{
    /// <summary><c>logo</c>, <c>hero</c> or <c>card</c>.</summary>
    public required string Part { get; set; }

    /// <summary>Picks one of the cards: the id or the slug of the thing shown.</summary>
    public object Seed { get; set; } = 0;

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var art = MotifArt.Of(frame.Look.Motif);
        output.Content.SetHtmlContent(Part switch
        {
            "logo" when frame.Look.LogoFileId is { } id => new HtmlFormattableString("<img src=\"{0}\" alt=\"\" width=\"44\" height=\"44\">", AppUrl.Resolve(View, "~/bestanden/" + id)),
            "logo" => art.Logo,
            "hero" => art.Hero,
            _ => art.Card(Number(Seed)),
        });
    }

    /// <summary>A number that is the same after a restart, which <see cref="object.GetHashCode"/> is not.</summary>
    static long Number(object seed) => seed switch
    {
        long number => number,
        int number => number,
        _ => Convert.ToString(seed, CultureInfo.InvariantCulture)!.Aggregate(0L, (sum, c) => unchecked((sum * 31) + c)),
    };
}
