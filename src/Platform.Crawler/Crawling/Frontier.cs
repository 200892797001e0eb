using System.Text.Json.Serialization;

namespace Platform.Crawler.Crawling;

/// <summary>An address that waits.</summary>
sealed record Waiting(string Url, PageKind Kind, int Depth, string? FoundOn, string? Question = null, bool FromSitemap = false, bool Again = false);

/// <summary>What waits and what was seen. All of it can be written down.</summary>
sealed class Frontier
{
    const int Variants = 20; // of one path with other questions behind it: a calendar has no end

    public List<Waiting> Waiting { get; init; } = [];

    public HashSet<string> Seen { get; init; } = [];

    public Dictionary<string, int> Paths { get; init; } = [];

    public Dictionary<PageKind, int> Done { get; init; } = [];

    /// <summary>The text of robots.txt for each host of the site; null means closed.</summary>
    public Dictionary<string, string?> Robots { get; init; } = [];

    /// <summary>The hosts of the site, see <see cref="SiteName.Of"/>.</summary>
    public HashSet<string> Hosts { get; init; } = [];

    public bool Begun { get; set; }

    public double Seconds { get; set; }

    public double SecondsForOthers { get; set; }

    public double Delay { get; set; }

    public CrawlEnd? Ended { get; set; }

    [JsonIgnore]
    public int Pages => Done.GetValueOrDefault(PageKind.Page);

    public static int Most(PageKind kind, CrawlLimits limits) => kind switch
    {
        PageKind.Page => limits.Pages,
        PageKind.Stylesheet => 8,
        PageKind.Search => SearchForm.Questions.Count,
        PageKind.Sitemap or PageKind.Robots => 10,
        _ => Math.Max(20, limits.Pages / 3),
    };

    /// <summary>Takes an address up, when it is new and the limits leave room.</summary>
    public void Add(Waiting item, CrawlLimits limits)
    {
        if (item.Depth > limits.Depth) return;
        var key = item.Kind is PageKind.Page or PageKind.Document ? item.Url : $"{item.Kind} {item.Url}";
        if (!Seen.Add(key))
        {
            // found in the sitemap first and by a link now: the link says how many clicks away it is
            var known = item.FromSitemap ? -1 : Waiting.FindIndex(w => w.FromSitemap && w.Kind == item.Kind && w.Url == item.Url);
            if (known >= 0) Waiting[known] = item;
            return;
        }
        if (Waiting.Count(w => w.Kind == item.Kind) >= Most(item.Kind, limits) * 2) return;
        if (item.Kind == PageKind.Page && item.Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark)
        {
            var path = item.Url[..mark];
            Paths[path] = Paths.GetValueOrDefault(path) + 1;
            if (Paths[path] > Variants) return;
        }
        Waiting.Add(item);
    }

    /// <summary>What may be asked, the most wanted first.</summary>
    public IEnumerable<Waiting> Open(CrawlLimits limits) => Waiting.Where(w => Done.GetValueOrDefault(w.Kind) < Most(w.Kind, limits)).OrderBy(Rank).ThenBy(w => w.Depth);

    public void Close(Waiting item)
    {
        Waiting.Remove(item);
        Done[item.Kind] = Done.GetValueOrDefault(item.Kind) + 1;
    }

    public CrawlProgress Progress(CrawlLimits limits)
    {
        if (Ended is not null) return new(Pages, 0, TimeSpan.Zero, Ended);
        var waiting = Waiting.GroupBy(w => w.Kind).Sum(k => Math.Min(k.Count(), Math.Max(0, Most(k.Key, limits) - Done.GetValueOrDefault(k.Key))));
        var done = Done.Values.Sum();
        var each = Math.Max(Math.Max(1 / Math.Max(limits.PerSecond, 0.01), Delay), done == 0 ? 0 : Seconds / done);
        return new(Pages, waiting, TimeSpan.FromSeconds(Math.Clamp(waiting * each, 0, Math.Max(0, limits.Minutes * 60 - Seconds))), null);
    }

    static int Rank(Waiting item) => item switch
    {
        { Kind: PageKind.Page, Depth: 0 } => 0,
        { Kind: PageKind.Robots } => 0,
        { Kind: PageKind.Sitemap } => 1,
        { Kind: PageKind.Search } => 2,
        { Kind: PageKind.Stylesheet } => 3,
        { Kind: PageKind.Page, FromSitemap: false } => 4,
        { Kind: PageKind.Page } => 5,
        { Kind: PageKind.Document } => 6,
        _ => 7,
    };
}
