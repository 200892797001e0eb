using Platform.Kernel.Views;

namespace Platform.Tests.Ui;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("Een <b onclick=\"alert(1)\">woord</b>")]
    public void Html_that_somebody_types_is_shown_as_text(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<b ", html);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x](//elders.example)")]
    public void A_link_that_runs_or_leads_astray_goes_nowhere(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);
        Assert.DoesNotMatch("(href|src)=\"(?!#\")", html);
    }

    [Fact]
    public void The_corner_above_the_row_names_of_a_table_is_no_heading()
    {
        var html = MarkdownText.ToHtml("| | RET | BEN |\n|---|---|---|\n| Werkgebied | regio | landsdeel |");
        Assert.Contains("<td></td>", html);
        Assert.Contains("<th>RET</th>", html);
        Assert.DoesNotContain("<th></th>", html);
    }

    [Fact]
    public void Headings_come_below_those_of_the_page()
    {
        Assert.Contains("<h2", MarkdownText.ToHtml("# Kop"));
        Assert.Contains("<h4", MarkdownText.ToHtml("## Kop", headingShift: 2));
    }
}
