using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Following;

sealed class LinkTextsCheck() : SiteCheck("link-texts")
{
    static readonly HashSet<string> s_empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "klik hier", "hier", "klik", "lees meer", "lees verder", "meer", "meer info", "meer informatie", "meer lezen", "link", "deze link", "deze pagina", "via deze link", "download", "downloaden", "verder", "verder lezen",
        "bekijk", "ga verder", "ga naar", "open", "info", "website", "site", "click here", "here", "read more", "more", "pdf", "doorgaan",
    };

    readonly Examples _poor = new();
    int _links;

    public override void See(HtmlPage page)
    {
        foreach (var link in page.Links)
        {
            if (link.Element.GetAttribute("aria-hidden") == "true") continue;
            _links++;
            var name = link.Name.Trim(' ', '.', '>', '»', '›', '→', '…', '!', ':');
            var poor = name.Length == 0 || s_empty.Contains(name) || (Uri.TryCreate(name, UriKind.Absolute, out var url) && url.Scheme is "http" or "https");
            if (poor) _poor.Add(() => page.At(link.Element));
        }
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_poor.Count, _links);
        return Found(share, "% van de links", "Hooguit 1 % van de links zegt niet waar je heen gaat", "WCAG 2.2, 2.4.4", UpTo(share, 1, 5, 15),
            _poor.Count == 0 ? "Alle links zeggen waar je heen gaat." : $"{_poor.Count} van de {_links} links zeggen niet waar je heen gaat.", _poor);
    }
}
