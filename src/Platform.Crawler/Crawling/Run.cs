using AngleSharp.Html.Parser;
using Platform.Crawler.Network;

namespace Platform.Crawler.Crawling;

/// <summary>One stretch of a crawl: from the start or from where it was left, to the end or until nobody asks for more.</summary>
sealed class Run(CrawlOrder order, Frontier frontier, Fetcher fetcher, TimeProvider time, Func<Uri, CrawledPage?> earlier)
{
    const double ShareForOthers = 0.3; // of the time: other sites may be slow, this one must not suffer

    readonly Turns _turns = new(time);
    readonly Dictionary<string, RobotsFile> _robots = frontier.Robots.ToDictionary(r => r.Key, r => r.Value is { } text ? RobotsFile.Parse(text, order.Product) : RobotsFile.Closed);
    readonly Queue<(CrawledPage Page, Action Commit)> _ready = [];
    readonly CrawlLimits _limits = order.Limits;
    bool _robotsUnreachable;

    /// <summary>The next answer; null when the crawl is over. What it means for the rest is only written down when it is handed over.</summary>
    public async Task<CrawledPage?> NextAsync(CancellationToken cancel)
    {
        var begin = time.GetTimestamp();
        try
        {
            while (_ready.Count == 0 && frontier.Ended is null) await StepAsync(cancel);
        }
        finally
        {
            frontier.Seconds += time.GetElapsedTime(begin).TotalSeconds;
        }
        if (!_ready.TryDequeue(out var next)) return null;
        next.Commit();
        return next.Page;
    }

    async Task StepAsync(CancellationToken cancel)
    {
        if (!frontier.Begun)
        {
            frontier.Begun = true;
            frontier.Hosts.Add(SiteName.Of(order.Start));
            frontier.Add(new Waiting(Links.Resolve(order.Start, order.Start.AbsoluteUri)!.AbsoluteUri, PageKind.Page, 0, null), _limits);
        }
        if (frontier.Seconds >= _limits.Minutes * 60) frontier.Ended = CrawlEnd.Time;
        else if (Choose() is not { } item) frontier.Ended = frontier.Waiting.Exists(w => w.Kind == PageKind.Page) ? CrawlEnd.Pages : CrawlEnd.Complete;
        else await AskAsync(item, cancel);
    }

    // While the site has to be left alone for a moment, another site can be asked
    Waiting? Choose()
    {
        List<Waiting> open = [.. frontier.Open(_limits).Where(w => w.Kind != PageKind.Outgoing || frontier.SecondsForOthers < _limits.Minutes * 60 * ShareForOthers)];
        var now = time.GetUtcNow(); // one moment for all: otherwise a turn that comes while looking would pass the first in the row
        return open.MinBy(w => _turns.Wait(new Uri(w.Url), now));
    }

    async Task AskAsync(Waiting item, CancellationToken cancel)
    {
        var url = new Uri(item.Url);
        var begin = time.GetTimestamp();
        var left = TimeSpan.FromSeconds(Math.Max(0, _limits.Minutes * 60 - frontier.Seconds));
        if (_turns.Wait(url, time.GetUtcNow()) > left)
        {
            frontier.Ended = CrawlEnd.Time; // a long Crawl-delay: the next turn comes after the end
            return;
        }
        var (page, retry) = await fetcher.AskAsync(new Question(url, item.Kind, order.UserAgent, earlier(url), MayAskAsync), cancel);
        if (page.Status is 429 or 503 && !item.Again)
        {
            frontier.Waiting[frontier.Waiting.IndexOf(item)] = item with { Again = true };
            _turns.Postpone(url, TimeSpan.FromSeconds(Math.Clamp(retry?.TotalSeconds ?? 5, 1, 60)));
            return;
        }
        page = page with { Depth = item.Depth, FoundOn = item.FoundOn is { } from ? new Uri(from) : null, Question = item.Question };
        var took = time.GetElapsedTime(begin).TotalSeconds;
        _ready.Enqueue((page, () =>
        {
            if (item.Kind == PageKind.Outgoing) frontier.SecondsForOthers += took;
            frontier.Close(item);
            Take(item, page);
        }
        ));
    }

    // The site's own robots.txt counts for all of its hosts; asking other sites whether one page is there takes one question, which no robots.txt is read for
    async Task<bool> MayAskAsync(Uri url, CancellationToken cancel)
    {
        if (!frontier.Hosts.Contains(SiteName.Of(url)))
        {
            await _turns.TakeAsync(url, Delay(null), cancel);
            return true;
        }
        var host = url.GetLeftPart(UriPartial.Authority);
        if (!_robots.TryGetValue(host, out var robots)) robots = _robots[host] = await ReadRobotsAsync(host, cancel);
        if (!robots.Allows(url)) return false;
        await _turns.TakeAsync(url, Delay(robots), cancel);
        return true;
    }

    async Task<RobotsFile> ReadRobotsAsync(string host, CancellationToken cancel)
    {
        var (page, _) = await fetcher.AskAsync(new Question(new Uri(host + "/robots.txt"), PageKind.Robots, order.UserAgent, null, async (url, stop) =>
        {
            await _turns.TakeAsync(url, Delay(null), stop);
            return true;
        }), cancel);
        string? text = page switch
        {
            { IsOk: true } => page.Text,
            { Status: >= 400 and < 500 } or { Problem: FetchProblem.Redirects } => "",
            _ => null,
        };
        _robotsUnreachable = page.Problem is not null and not FetchProblem.Redirects;
        var robots = text is null ? RobotsFile.Closed : RobotsFile.Parse(text, order.Product);
        _ready.Enqueue((page, () =>
        {
            frontier.Robots[host] = text;
            frontier.Delay = Math.Max(frontier.Delay, robots.Delay ?? 0);
            var root = new Uri(host + "/");
            foreach (var sitemap in robots.Sitemaps.DefaultIfEmpty("/sitemap.xml"))
                if (Links.Resolve(root, sitemap) is { } at && IsOurs(at)) frontier.Add(new Waiting(at.AbsoluteUri, PageKind.Sitemap, 0, page.Url.AbsoluteUri), _limits);
        }
        ));
        return robots;
    }

    double Delay(RobotsFile? robots) => Math.Max(1 / Math.Max(_limits.PerSecond, 0.01), robots?.Delay ?? 0);

    bool IsOurs(Uri url) => frontier.Hosts.Contains(SiteName.Of(url));

    void Take(Waiting item, CrawledPage page)
    {
        if (item is { Kind: PageKind.Page, Depth: 0, FoundOn: null })
        {
            if (page.Problem == FetchProblem.Robots) frontier.Ended = _robotsUnreachable ? CrawlEnd.Unreachable : CrawlEnd.Robots;
            else if (!page.IsOk) frontier.Ended = CrawlEnd.Unreachable;
            else frontier.Hosts.Add(SiteName.Of(page.FinalUrl)); // gemeente.nl that lives at www.nieuwegemeente.nl
        }
        if (item.Kind == PageKind.Sitemap && page.IsOk) TakeSitemap(page);
        if (item.Kind != PageKind.Page || !page.IsHtml || !IsOurs(page.FinalUrl)) return;
        if (page.FinalUrl != page.Url) frontier.Seen.Add(page.FinalUrl.AbsoluteUri);
        TakeLinks(item, page);
    }

    void TakeSitemap(CrawledPage page)
    {
        var sitemap = SitemapFile.Parse(page.Body);
        foreach (var url in sitemap.Sitemaps.Where(IsOurs)) frontier.Add(new Waiting(url.AbsoluteUri, PageKind.Sitemap, 0, page.Url.AbsoluteUri), _limits);
        // as deep as can be: what only the sitemap knows is read last, and its links are not followed
        foreach (var url in sitemap.Pages.Where(IsOurs).Take(_limits.Pages * 2))
            if (Links.KindOf(url) is { } kind) frontier.Add(new Waiting(Links.Resolve(url, url.AbsoluteUri)!.AbsoluteUri, kind, _limits.Depth, page.Url.AbsoluteUri, FromSitemap: true), _limits);
    }

    void TakeLinks(Waiting item, CrawledPage page)
    {
        using var document = new HtmlParser().ParseDocument(page.Text);
        var on = page.FinalUrl.AbsoluteUri;
        foreach (var style in Links.Stylesheets(document, page.FinalUrl)) frontier.Add(new Waiting(style.AbsoluteUri, PageKind.Stylesheet, 0, on), _limits);
        if (item.Depth == 0 && SearchForm.Find(document) is { } form)
            foreach (var question in SearchForm.Questions)
                if (SearchForm.Ask(form, Links.Base(document, page.FinalUrl), question) is { } ask && IsOurs(ask)) frontier.Add(new Waiting(ask.AbsoluteUri, PageKind.Search, 1, on, question), _limits);
        if (document.QuerySelector("meta[name=robots i][content*=nofollow i]") is not null) return;
        var canonical = Links.Resolve(page.FinalUrl, document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"));
        if (canonical is not null && IsOurs(canonical)) frontier.Add(new Waiting(canonical.AbsoluteUri, PageKind.Page, item.Depth, on), _limits);
        foreach (var url in Links.Of(document, page.FinalUrl))
        {
            if (!IsOurs(url)) frontier.Add(new Waiting(url.AbsoluteUri, PageKind.Outgoing, 0, on), _limits);
            else if (Links.KindOf(url) is { } kind) frontier.Add(new Waiting(url.AbsoluteUri, kind, kind == PageKind.Page ? item.Depth + 1 : 0, on), _limits);
        }
    }
}
