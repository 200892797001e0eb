using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Platform.Crawler.Checks;
using Platform.Crawler.Crawling;
using Platform.Dutch.Texts;

namespace Platform.Crawler.Pages;

/// <summary>A stretch of text on a page, with the element it stands in.</summary>
sealed record Block(IElement Element, ProseKind Kind, string Text, bool InMain);

/// <summary>A link on a page.</summary>
/// <param name="Element">The element.</param>
/// <param name="Url">Where it leads, without fragment; null when that is no page of the web (mailto, tel).</param>
/// <param name="Name">What a screen reader says.</param>
sealed record PageLink(IElement Element, Uri? Url, string Name);

/// <summary>A page as the checks read it. Lives as long as it is looked at.</summary>
sealed class HtmlPage : IDisposable
{
    static readonly HtmlParser s_parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    const int MostLinks = 2000;

    readonly Lazy<IReadOnlyList<Block>> _blocks;
    readonly Lazy<Prose> _prose;

    public HtmlPage(CrawledPage answer)
    {
        Answer = answer;
        Document = s_parser.ParseDocument(answer.Text);
        _blocks = new(() => BlockReader.Read(Document));
        _prose = new(ReadProse);
        Links = ReadLinks();
    }

    public CrawledPage Answer { get; }

    public IHtmlDocument Document { get; }

    public Uri Url => Answer.FinalUrl;

    public IReadOnlyList<PageLink> Links { get; }

    public string Title => Tidy(Document.Title ?? "");

    public string Heading => Tidy(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>In small letters, without region; "" when the page does not say.</summary>
    public string Language => (Document.DocumentElement.GetAttribute("lang") ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();

    /// <summary>The page says that it is Dutch, or does not say.</summary>
    public bool IsDutch => Language is "" or "nl";

    /// <summary>All that can be read on the page.</summary>
    public IReadOnlyList<Block> Blocks => _blocks.Value;

    /// <summary>The text of the page itself: without header, menu and footer. A block of <see cref="MainBlocks"/> for each block in it.</summary>
    public Prose Prose => _prose.Value;

    public IReadOnlyList<Block> MainBlocks => field ??= [.. Blocks.Where(b => b.InMain)];

    /// <summary>Words in the text of the page itself.</summary>
    public int Words => field > 0 ? field : field = WordSplitter.Split(Prose.Text).Count;

    public Evidence At(IElement element, string? quote = null) => new(Url, Short(quote ?? element.OuterHtml), Line(element));

    public Evidence Whole(string quote) => new(Url, Short(quote));

    public static string Short(string text)
    {
        var tidy = Tidy(text);
        return tidy.Length <= 200 ? tidy : tidy[..199] + "…";
    }

    public static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The block of a place in <see cref="Prose"/>.</summary>
    public Block BlockAt(int place)
    {
        var (low, high) = (0, Prose.Blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Prose.Blocks[middle].Start <= place) low = middle;
            else high = middle - 1;
        }
        return MainBlocks[low];
    }

    static string? Line(IElement element) => element.SourceReference is { Position.Line: > 0 and var line } ? $"regel {line}" : null;

    Prose ReadProse()
    {
        var text = new System.Text.StringBuilder();
        var blocks = new List<ProseBlock>();
        foreach (var block in MainBlocks)
        {
            blocks.Add(new(block.Kind, text.Length, block.Text.Length));
            text.Append(block.Text).Append("\n\n");
        }
        return new Prose(text.ToString(), blocks);
    }

    List<PageLink> ReadLinks()
    {
        var from = Crawling.Links.Base(Document, Url);
        return [.. Document.QuerySelectorAll("a[href], area[href]").Take(MostLinks).Select(a => new PageLink(a, Crawling.Links.Resolve(from, a.GetAttribute("href")), AccessibleName.Of(a)))];
    }

    public void Dispose() => Document.Dispose();
}
