using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Kernel.Views;

namespace Platform.Ui;

/// <summary>A moment in Dutch words and Dutch time, with the exact moment for machines.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset? Utc { get; set; }

    /// <summary><c>relative</c>, <c>date</c>, <c>long</c>, <c>short</c>, <c>time</c> or <c>datetime</c>.</summary>
    public string Format { get; set; } = "date";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Utc is not { } utc)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", DutchTime.Local(utc).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture));
        if (Format == "relative") output.Attributes.SetAttribute("title", DutchTime.DateAndTime(utc));
        output.Content.SetContent(Format switch
        {
            "relative" => DutchTime.Relative(utc, clock.GetUtcNow()),
            "long" => DutchTime.LongDate(utc),
            "short" => DutchTime.ShortDate(utc),
            "time" => DutchTime.Time(utc),
            "datetime" => DutchTime.DateAndTime(utc),
            _ => DutchTime.Date(utc),
        });
    }
}
