using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>Day and month in a block before a session; decorative, write the date beside it too.</summary>
[HtmlTargetElement("date-block", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateBlockTagHelper : TagHelper
{
    public DateTimeOffset Utc { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var local = DutchTime.Local(Utc);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sp-datum");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendFormat("<b>{0}</b><span>{1}</span>", local.Day, local.ToString("MMM", DutchTime.Culture).TrimEnd('.'));
    }
}
