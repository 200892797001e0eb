using System.Text.Json.Serialization;

namespace Platform.Crawler.Crawling;

/// <summary>What an address was asked for.</summary>
public enum PageKind
{
    /// <summary>robots.txt.</summary>
    Robots,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>A page of the site.</summary>
    Page,

    /// <summary>A style sheet, for contrast.</summary>
    Stylesheet,

    /// <summary>A question to the site's own search; <see cref="CrawledPage.Question"/> says which.</summary>
    Search,

    /// <summary>A document (PDF, Word) of the site: only asked whether it is there.</summary>
    Document,

    /// <summary>A link to another site: only asked whether it is there.</summary>
    Outgoing,
}

/// <summary>Why there is no answer.</summary>
public enum FetchProblem
{
    /// <summary>The address guard refused the address, or one it redirected to.</summary>
    Refused,

    /// <summary>The name does not exist.</summary>
    NoSuchHost,

    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>The certificate is wrong.</summary>
    Certificate,

    /// <summary>It took too long.</summary>
    TooSlow,

    /// <summary>The answer was too large, also after unpacking.</summary>
    TooLarge,

    /// <summary>More than ten redirects, or a circle.</summary>
    Redirects,

    /// <summary>robots.txt forbids it, or forbids where it redirected to.</summary>
    Robots,

    /// <summary>The answer is not HTTP as it should be.</summary>
    Malformed,
}

/// <summary>One redirect.</summary>
/// <param name="From">The address that redirected.</param>
/// <param name="Status">Its status: 301, 302, 303, 307 or 308.</param>
public sealed record Redirect(Uri From, int Status);

/// <summary>
/// One answer of a site, or the lack of one. Everything the checks need: keep it (<see cref="Pack"/>) and a crawl can be checked again without the network.
/// </summary>
public sealed record CrawledPage
{
    /// <summary>What it was asked for.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>The address as it was found, without fragment.</summary>
    public required Uri Url { get; init; }

    /// <summary>The address that answered, behind all redirects.</summary>
    public required Uri FinalUrl { get; init; }

    /// <summary>HTTP status; null without an answer, then <see cref="Problem"/> says why.</summary>
    public int? Status { get; init; }

    /// <summary>Why there is no answer or no body; null when all is well.</summary>
    public FetchProblem? Problem { get; init; }

    /// <summary>The reason for a reader, in Dutch; null when all is well.</summary>
    public string? Explanation { get; init; }

    /// <summary>Clicks from the start page, along the way it was found.</summary>
    public int Depth { get; init; }

    /// <summary>The page with the first link to it; null for the start page.</summary>
    public Uri? FoundOn { get; init; }

    /// <summary>The question, with <see cref="PageKind.Search"/>; "" is nonsense on purpose, to compare with.</summary>
    public string? Question { get; init; }

    /// <summary>Media type without parameters, in small letters; null when the answer does not say.</summary>
    public string? ContentType { get; init; }

    /// <summary>Milliseconds from the question to the first byte of the last answer.</summary>
    public int Milliseconds { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>For a conditional request next time.</summary>
    public string? ETag { get; init; }

    /// <summary>For a conditional request next time.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The site said that an earlier copy still holds; the body is that of the copy.</summary>
    public bool NotModified { get; init; }

    /// <summary>The answer had a Strict-Transport-Security header that counts (over https, max-age above 0).</summary>
    public bool Hsts { get; init; }

    /// <summary>The redirects on the way, in order.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>The body after unpacking; empty for documents and outgoing links.</summary>
    [JsonIgnore]
    public byte[] Body { get; init; } = [];

    /// <summary>The name of the encoding that the header gave, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>A 2xx answer.</summary>
    [JsonIgnore]
    public bool IsOk => Problem is null && Status is >= 200 and < 300;

    /// <summary>An HTML page with a body.</summary>
    [JsonIgnore]
    public bool IsHtml => IsOk && ContentType is "text/html" or "application/xhtml+xml" && Body.Length > 0;

    /// <summary>The body as text: byte order mark, header, meta element, UTF-8, in that order.</summary>
    [JsonIgnore]
    public string Text => TextOf.Bytes(Body, Charset);

    /// <summary>All of it in compressed bytes, to keep.</summary>
    public byte[] Pack() => PackedPage.Pack(this);

    /// <summary>The page of <see cref="Pack"/>.</summary>
    public static CrawledPage Unpack(byte[] packed) => PackedPage.Unpack(packed);
}
