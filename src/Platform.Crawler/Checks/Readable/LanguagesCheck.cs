using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Readable;

sealed partial class LanguagesCheck() : SiteCheck("languages")
{
    readonly Dictionary<string, Evidence> _other = [], _easy = [];

    public override void See(HtmlPage page)
    {
        if (!page.IsDutch && page.Language.Length > 0) _other.TryAdd(page.Language, page.Whole($"Een pagina in het {page.Language}."));
        foreach (var alternate in page.Document.QuerySelectorAll("link[rel~=alternate][hreflang]"))
            if (alternate.GetAttribute("hreflang")!.Split('-')[0].ToLowerInvariant() is var code && code is not ("nl" or "x")) _other.TryAdd(code, page.At(alternate));
        foreach (var script in page.Document.Scripts.Where(s => Translate().IsMatch(s.Source ?? ""))) _other.TryAdd("vertaalknop", page.At(script));
        foreach (var script in page.Document.Scripts.Where(s => ReadAloud().IsMatch(s.Source ?? ""))) _easy.TryAdd("voorlezen", page.At(script));
        foreach (var link in page.Links)
        {
            if (Language().Match(link.Name) is { Success: true } language) _other.TryAdd(language.Value.Trim().ToLowerInvariant(), page.At(link.Element));
            if (Easy().Match(link.Name) is { Success: true } easy) _easy.TryAdd(easy.Value.ToLowerInvariant(), page.At(link.Element));
        }
    }

    public override Finding Conclude(SiteFacts site) =>
        Found(_other.Count + _easy.Count, "voorzieningen", "Andere talen of een vertaalknop, en voorlezen of makkelijk lezen", "Eigen norm: één op de zes volwassenen leest moeilijk Nederlands", (_other.Count > 0, _easy.Count > 0) switch { (true, true) => 3, (false, false) => 0, _ => 2 },
            (_other.Count > 0, _easy.Count > 0) switch
            {
                (true, true) => "Er is informatie in andere talen, en hulp bij het lezen.",
                (true, false) => "Er is informatie in andere talen, maar geen hulp bij het lezen.",
                (false, true) => "Er is hulp bij het lezen, maar niets in andere talen.",
                _ => "Er is niets in andere talen en geen hulp bij het lezen gevonden.",
            }, [.. _other.Values, .. _easy.Values]);

    [GeneratedRegex(@"^\s*(?:english|in english|deutsch|français|türkçe|polski|język polski|العربية|українська|русский|español|română|български|ትግርኛ|فارسی|soomaali|中文|papiamentu|information in english)\s*$|^vertaal\b|\bandere talen\b", RegexOptions.IgnoreCase)]
    private static partial Regex Language();

    [GeneratedRegex(@"\b(?:lees voor|voorlezen|makkelijk lezen|makkelijk leesbaar|eenvoudige taal|makkelijke taal|gebarentaal|leesvorm|simpel uitgelegd|in beeldtaal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Easy();

    [GeneratedRegex("translate\\.google|gtranslate|weglot|linguise|googtrans", RegexOptions.IgnoreCase)]
    private static partial Regex Translate();

    [GeneratedRegex("readspeaker|webreader|browsealoud|tolkie|reachdeck|voorleeshulp", RegexOptions.IgnoreCase)]
    private static partial Regex ReadAloud();
}
