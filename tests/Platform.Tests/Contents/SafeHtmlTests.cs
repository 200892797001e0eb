using System.Text.Json.Nodes;
using Platform.Contents.Elements;

namespace Platform.Tests.Contents;

public sealed class SafeHtmlTests
{
    [Theory]
    [InlineData("<p>Gewoon <strong>sterk</strong> <a href=\"https://nji.nl\">link</a></p>", "<p>Gewoon <strong>sterk</strong> <a href=\"https://nji.nl\" rel=\"noopener\">link</a></p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=\"x\">")]
    [InlineData("<script>alert(1)</script>na", "na")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a rel=\"noopener\">x</a>")]
    [InlineData("<a href=\" java\nscript:alert(1)\">x</a>", "<a rel=\"noopener\">x</a>")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "<a rel=\"noopener\">x</a>")]
    [InlineData("<a href=\"//kwaad.example\">x</a>", "<a rel=\"noopener\">x</a>")]
    [InlineData("<svg><script>alert(1)</script></svg>", "")]
    [InlineData("<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">", "")]
    [InlineData("<iframe src=\"https://kwaad.example\"></iframe>", "")]
    [InlineData("<form action=/x><input name=a></form>", "")]
    [InlineData("<p style=\"position:fixed\" class=x data-y=1>tekst</p>", "<p>tekst</p>")]
    [InlineData("<onbekend><b>tekst</b></onbekend>", "<b>tekst</b>")]
    [InlineData("<onbekend><img src=x onerror=alert(1)></onbekend>", "<img src=\"x\">")]
    [InlineData("<!-- <script>alert(1)</script> -->tekst", "tekst")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "")]
    [InlineData("<style>@import 'x'</style><template><b>x</b></template>tekst", "tekst")]
    public void Only_what_is_on_the_list_stays(string html, string safe) => Assert.Equal(safe, SafeHtml.Clean(html));

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing()
    {
        var once = SafeHtml.Clean("<table><tr><td colspan=2>a</td></tr></table><ul><li>b &lt;script&gt;</ul>");
        Assert.Equal(once, SafeHtml.Clean(once));
    }

    [Fact]
    public void Depth_without_end_does_not_break_the_machine() => Assert.True(SafeHtml.Clean(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "x").Length < 5_000);

    [Fact]
    public void Html_is_cleaned_wherever_an_item_holds_it_and_nothing_else_changes()
    {
        var item = JsonNode.Parse("""
            { "HtmlBodyPart": { "Html": "<p onclick='x'>a</p>" }, "Artikel": { "Intro": { "Html": "<script>x</script>b" }, "Tekst": { "Text": "<b>" } },
              "RawHtmlPart": { "Html": "<script>blijft</script>" }, "FlowPart": { "Widgets": [ { "HtmlBodyPart": { "Html": "<script>x</script>c" } } ] } }
            """)!.AsObject();

        SafeHtml.CleanAll(item);

        Assert.Equal(("<p>a</p>", "b", "<b>", "<script>blijft</script>", "c"), (Text("HtmlBodyPart", "Html"), item["Artikel"]!["Intro"]!["Html"]!.ToString(), item["Artikel"]!["Tekst"]!["Text"]!.ToString(), Text("RawHtmlPart", "Html"),
            item["FlowPart"]!["Widgets"]![0]!["HtmlBodyPart"]!["Html"]!.ToString()));

        string Text(string part, string name) => item[part]![name]!.ToString();
    }
}
