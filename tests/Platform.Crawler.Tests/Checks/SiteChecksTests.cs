using System.Text;
using Platform.Crawler.Checks;
using Platform.Crawler.Crawling;

namespace Platform.Crawler.Tests.Checks;

public class SiteChecksTests
{
    static readonly CheckOptions s_options = new() { Now = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) };
    static readonly Uri s_home = new("https://gemeente.example/");

    static CrawledPage Page(string path, string body, bool hsts = true, string scheme = "https", int depth = 0) => new()
    {
        Kind = PageKind.Page,
        Url = new Uri($"{scheme}://gemeente.example{path}"),
        FinalUrl = new Uri($"{scheme}://gemeente.example{path}"),
        Status = 200,
        ContentType = "text/html",
        Depth = depth,
        Hsts = hsts,
        FoundOn = path == "/" ? null : s_home,
        Body = Encoding.UTF8.GetBytes(body),
    };

    static Finding Find(string check, params CrawledPage[] pages) => SiteChecks.Of(s_home, pages, s_options).Single(f => f.Check == check);

    [Fact]
    public void There_is_one_finding_for_each_check_in_the_order_of_the_texts()
    {
        Assert.Equal(Check.All.Select(c => c.Id), SiteChecks.Of(s_home, [], s_options).Select(f => f.Check));
        Assert.Equal(36, Check.All.Count);
        Assert.Equal(Check.All.Count, Check.All.Select(c => c.Id).Distinct().Count());
        Assert.All(Check.All, c => Assert.True(c.Title.Length > 3 && c.Explanation.EndsWith('.')));
    }

    [Fact]
    public void Without_pages_nothing_is_scored_and_every_check_says_why()
    {
        var unreachable = new CrawledPage { Kind = PageKind.Page, Url = s_home, FinalUrl = s_home, Problem = FetchProblem.NoSuchHost, Explanation = "Deze naam bestaat niet." };
        Assert.All(SiteChecks.Of(s_home, [unreachable], s_options), f => Assert.True(f.Score is null && f.Summary.StartsWith("Niet gekeken", StringComparison.Ordinal), f.Check));
        Assert.Contains("Deze naam bestaat niet.", Find("titles", unreachable).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "https", 3)]
    [InlineData(false, "https", 2)]
    [InlineData(true, "http", 1)]
    public void A_safe_connection_counts_on_every_page(bool hsts, string scheme, int score) => Assert.Equal(score, Find("https", Page("/", "<p>Hallo"), Page("/a", "<p>Hallo", hsts, scheme)).Score);

    [Fact]
    public void No_finding_says_that_a_site_conforms()
    {
        var html = "<!doctype html><html lang=nl><head><title>Jeugd</title></head><body><main><h1>Jeugd</h1><p>Welkom bij ons.</p><a href='/toegankelijkheid'>Toegankelijkheid</a></main></body></html>";
        Assert.DoesNotContain(SiteChecks.Of(s_home, [Page("/", html)], s_options), f => (f.Summary + f.Threshold).Contains("voldoet", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Check.All, c => c.Explanation.Contains("voldoet", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html><frameset><frame src=x></frameset>")]
    [InlineData("<!doctype html><svg><style>{{{{</style></svg><a href='http://[::1'>x</a><base href='::'><link rel=canonical href='http://'><form><input name=q></form><script type='application/ld+json'>{</script>")]
    [InlineData("<h1><h6><img><table><td><p><div hidden><style>a{color:var(--x);}}}@media{{</style><style>b{--x:var(--x);color:var(--x)}</style><b>tekst</b><time datetime=x>x</time><meta name=viewport content='maximum-scale=x'>")]
    [InlineData("Bijgewerkt op 31 februari 2026, 99-99-9999. Bel 0000000000, mail a@b, 9999 ZZ.")]
    public void Whatever_stands_on_a_page_no_check_throws(string html) => Assert.Equal(Check.All.Count, SiteChecks.Of(s_home, [Page("/", html.Length == 0 ? " " : html)], s_options).Count);

    [Theory]
    [InlineData("<div><span>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<p><b><i>")]
    [InlineData("<svg><g>")]
    [InlineData("<a href=x><img>")]
    [InlineData("<p>Maandag ma di wo do vr Kerkstraat 1 0123 45 a.a@a.")]
    public void Megabytes_of_the_same_neither_bring_the_process_down_nor_keep_it_busy(string piece)
    {
        var begin = TimeProvider.System.GetTimestamp();
        Assert.Equal(Check.All.Count, SiteChecks.Of(s_home, [Page("/", string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)))], s_options).Count);
        Assert.True(TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Evidence_says_on_which_line_it_stands()
    {
        var evidence = Assert.Single(Find("alt", Page("/", "<!doctype html>\n<html lang=nl>\n<body>\n<p>Hallo</p>\n<img src=foto.jpg>\n")).Evidence);
        Assert.Equal(("regel 5", "https://gemeente.example/"), (evidence.Position, evidence.Url.AbsoluteUri));
    }

    [Fact]
    public void Findings_may_be_asked_on_the_way_and_a_page_counts_once()
    {
        var checks = new SiteChecks(s_home, s_options);
        checks.Add(Page("/", "<h1>Jeugd</h1>"));
        var first = checks.Findings().Single(f => f.Check == "h1");
        checks.Add(Page("/", "<h1>Jeugd</h1>"));
        checks.Add(Page("/a", "<p>Geen kop"));

        Assert.Equal((3, 1), (first.Score, checks.Findings().Single(f => f.Check == "h1").Score));
    }
}
