using Platform.Crawler.Chromium;

namespace Platform.Crawler.Checks;

/// <summary>What all checks know of the site.</summary>
sealed class SiteFacts(Uri start, CheckOptions options)
{
    public CheckOptions Options => options;

    /// <summary>The start page, behind its redirects.</summary>
    public Uri Home { get; set; } = start;

    /// <summary>Pages that were read.</summary>
    public int Pages { get; set; }

    /// <summary>Words in those pages, without menus.</summary>
    public int Words { get; set; }

    /// <summary>Pages that have no text before their script ran.</summary>
    public int Empty { get; set; }

    public BrowserSample? Browser { get; set; }

    /// <summary>Why the first page could not be read; null when it could.</summary>
    public string? Failure { get; set; }

    /// <summary>Most pages are empty for who does not run their script: then texts cannot be judged.</summary>
    public bool IsScript => Pages > 0 && Empty * 2 > Pages;
}
