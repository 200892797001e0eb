using Platform.Crawler.Network;

namespace Platform.Crawler.Tests.Network;

/// <summary>RFC 9309, with its own examples and those of Google's documentation, in our words.</summary>
public class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/jeugd", false, "everything closed")]
    [InlineData("User-agent: *\nDisallow:", "/jeugd", true, "an empty rule forbids nothing")]
    [InlineData("", "/jeugd", true, "an empty file")]
    [InlineData("User-agent: *\nDisallow: /jeugd", "/jeugdhulp", false, "a rule is a beginning")]
    [InlineData("User-agent: *\nDisallow: /jeugd$", "/jeugdhulp", true, "a dollar is the end")]
    [InlineData("User-agent: *\nDisallow: /jeugd$", "/jeugd", false, "a dollar is the end")]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/files/folder/a.pdf", false, "a star")]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/files/a.pdf?x=1", true, "a star and the end")]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-x-b-y-c-z", false, "two stars")]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-x-c-y-b", true, "two stars, in order")]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /jeugd", "/jeugd/hulp", true, "the longest wins")]
    [InlineData("User-agent: *\nAllow: /jeugd\nDisallow: /jeugd", "/jeugd", true, "of two as long the kind one wins")]
    [InlineData("User-agent: *\nDisallow: /jeugd\nAllow: /jeugd", "/jeugd", true, "in any order")]
    [InlineData("User-agent: *\nAllow: /j\nDisallow: /jeugd", "/jeugd", false, "the longest wins, also when it forbids")]
    [InlineData("User-agent: Testbot\nDisallow: /\n\nUser-agent: *\nDisallow:", "/x", false, "our own group")]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: testBOT/2.0\nDisallow: /y", "/x", true, "our own group instead of that of everybody, in any case, without version")]
    [InlineData("User-agent: Testbot\nDisallow: /a\n\nUser-agent: Anders\nDisallow: /b\n\nUser-agent: Testbot\nDisallow: /c", "/c", false, "groups of one robot are one")]
    [InlineData("User-agent: Anders\nUser-agent: Testbot\nDisallow: /a", "/a", false, "one group for two")]
    [InlineData("User-agent: Testbotje\nDisallow: /", "/x", true, "another name that begins the same")]
    [InlineData("Disallow: /\nUser-agent: *\nAllow: /", "/x", true, "a rule before any group is nobody's")]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/caf\u00e9", false, "percents and letters are the same")]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", false, "percents and letters are the same")]
    [InlineData("User-agent: * # iedereen\r\nDisallow: /x # niet hier\r\n", "/x", false, "remarks and line ends of Windows")]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /x", "/x", false, "a byte order mark")]
    [InlineData("user-AGENT:*\ndisALLOW:/x", "/x", false, "any case, no spaces")]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true, "robots.txt itself")]
    [InlineData("User-agent: *\nDisallow: /zoeken?*q=", "/zoeken?a=1&q=x", false, "questions count")]
    [InlineData("User-agent: *\nCrawl-delay: 3\nDisallow: /x", "/x", false, "a delay does not end a group")]
    [InlineData("<html><body>Niet gevonden</body></html>", "/x", true, "a page instead of a file")]
    public void Rules(string file, string path, bool allowed, string why)
    {
        Assert.True(RobotsFile.Parse(file, "Testbot").Allows(new Uri("https://gemeente.nl" + path)) == allowed, why);
    }

    [Fact]
    public void Stars_without_end_take_no_time()
    {
        var robots = RobotsFile.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 500)) + "b", "Testbot");
        Assert.True(robots.Allows(new Uri("https://gemeente.nl/" + new string('a', 1500))));
    }

    [Fact]
    public void Delay_and_sitemaps_are_read()
    {
        var robots = RobotsFile.Parse("Sitemap: https://gemeente.nl/a.xml\nUser-agent: *\nCrawl-delay: 2.5\nSitemap: /b.xml", "Testbot");
        Assert.Equal(2.5, robots.Delay);
        Assert.Equal(["https://gemeente.nl/a.xml", "/b.xml"], robots.Sitemaps);
    }
}
