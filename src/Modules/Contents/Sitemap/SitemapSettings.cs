namespace Platform.Contents.Sitemap;

/// <summary>What the sitemap tells search engines.</summary>
public sealed record SitemapSettings
{
    /// <summary>Only items of these types; empty: of all.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];
}
