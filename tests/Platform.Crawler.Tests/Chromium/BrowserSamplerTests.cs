using Platform.Crawler.Checks;
using Platform.Crawler.Chromium;
using Platform.Crawler.Tests.Support;

namespace Platform.Crawler.Tests.Chromium;

/// <summary>Only where Chromium is installed: without it the sampler says so, and nothing else can be seen.</summary>
public class BrowserSamplerTests
{
    [Fact]
    public async Task Axe_looks_at_a_page_and_a_picture_is_taken_and_nothing_inside_is_reached()
    {
        await using var secret = await TestSite.WithAsync(("/", TestSite.Page("Geheim")));
        await using var site = await TestSite.WithAsync(
            ("/", $"<!doctype html><html lang='nl'><head><title>Jeugd</title></head><body><main><h1>Jeugd</h1><p>Welkom.</p><img src='/foto.png'><img alt='' src='{secret.Url}x.png'><iframe title='x' src='http://169.254.169.254/'></iframe>"
                + $"<script>fetch('{secret.Url}').catch(() => 0); new WebSocket('ws://{secret.Url.Authority}/');</script></main></body></html>"),
            ("/goed", TestSite.Page("<h1>Goed</h1><p>Niets mis.</p>")));
        var sample = await new BrowserSampler(site.Guard).TakeAsync([site.Url, new Uri(site.Url, "/goed")], default);

        if (!BrowserSampler.IsInstalled)
        {
            Assert.Equal("Er is geen browser op deze server.", sample.NotChecked);
            return;
        }
        Assert.Null(sample.NotChecked);
        var violation = Assert.Single(sample.Pages[0].Violations);
        Assert.Equal(("image-alt", "critical", 1), (violation.Rule, violation.Impact, violation.Count));
        Assert.Contains("/foto.png", violation.Elements[0], StringComparison.Ordinal);
        Assert.Empty(sample.Pages[1].Violations);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], sample.Pages[0].Screenshot[..4]);
        Assert.Empty(secret.Asked);
    }

    [Fact]
    public async Task A_page_that_cannot_be_opened_is_named_and_the_others_are_seen()
    {
        if (!BrowserSampler.IsInstalled) return;
        await using var site = await TestSite.WithAsync(("/", TestSite.Page("<h1>Goed</h1>")));
        var sample = await new BrowserSampler(site.Guard).TakeAsync([new Uri("http://10.0.0.1/"), site.Url], default);

        Assert.Equal(site.Url, sample.Pages[^1].Url);
        Assert.Empty(sample.Pages[^1].Violations);
    }

    [Fact]
    public void What_axe_finds_is_never_a_full_score()
    {
        var checks = new SiteChecks(new Uri("https://gemeente.nl/"), new CheckOptions { Now = DateTimeOffset.UnixEpoch });
        Assert.StartsWith("Niet gekeken", Axe().Summary, StringComparison.Ordinal);
        Assert.Null(Axe().Score);

        checks.Add(new BrowserSample([new(new Uri("https://gemeente.nl/"), [], [])], null));
        Assert.Equal(2, Axe().Score);

        checks.Add(new BrowserSample([new(new Uri("https://gemeente.nl/"), [], [new("image-alt", "critical", "Afbeelding zonder beschrijving", ["<img>"], 1), new("label", "critical", "Veld zonder naam", ["<input>"], 1)])], null));
        Assert.Equal((0, 2), (Axe().Score, Axe().Evidence.Count));
        Finding Axe() => checks.Findings().Single(f => f.Check == "axe");
    }
}
