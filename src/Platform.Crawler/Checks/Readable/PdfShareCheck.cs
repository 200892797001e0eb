using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Readable;

sealed class PdfShareCheck() : SiteCheck("pdf-share")
{
    const int FewWords = 40;

    readonly Dictionary<string, Evidence> _pdfs = [];
    readonly List<Evidence> _only = [];
    int _pages;

    public override void Hear(CrawledPage answer)
    {
        // one that does not call itself .pdf
        if (answer is { IsOk: true, ContentType: "application/pdf", Kind: PageKind.Page or PageKind.Document }) _pdfs.TryAdd(answer.FinalUrl.AbsoluteUri, new Evidence(answer.FoundOn ?? answer.Url, answer.FinalUrl.AbsolutePath));
    }

    public override void See(HtmlPage page)
    {
        _pages++;
        var pdfs = page.Links.Where(l => l.Url is not null && Links.IsPdf(l.Url)).ToList();
        foreach (var link in pdfs) _pdfs[link.Url!.AbsoluteUri] = page.At(link.Element, link.Url.AbsolutePath);
        if (pdfs.Count > 0 && page.Words < FewWords) _only.Add(page.Whole($"Deze pagina heeft {page.Words} woorden en verwijst naar {pdfs[0].Url!.AbsolutePath}."));
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_pdfs.Count, _pages + _pdfs.Count);
        return Found(share, "% van de pagina’s en documenten", "Hooguit 15 % PDF, en geen pagina die alleen naar een PDF verwijst", "Eigen norm; Besluit digitale toegankelijkheid overheid geldt ook voor PDF", Math.Min(_only.Count == 0 ? 3 : _only.Count * 10 <= _pages ? 2 : 1, UpTo(share, 15, 30, 50)),
            _pdfs.Count == 0 ? "Er zijn geen PDF’s gevonden." : $"{_pdfs.Count} PDF’s op {Pages(_pages)}, en {Pages(_only.Count)} met alleen een PDF.", [.. _only, .. _pdfs.Values]);
    }
}
