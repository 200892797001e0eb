using AngleSharp.Dom;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Contact;

/// <summary>Something to reach people by: what was found on which pages, and whether the general one (in header, footer and on the contact page) is the same everywhere.</summary>
abstract class ContactCheck(string id) : SiteCheck(id)
{
    readonly Dictionary<string, Evidence> _found = [];
    readonly Dictionary<string, Evidence> _general = [];
    readonly HashSet<Uri> _pages = [];

    /// <summary>What stands in this block: in one way of writing, and as it stands there.</summary>
    protected abstract IEnumerable<(string Value, string Quote)> Read(string text);

    /// <summary>What everybody shares and belongs to nobody: the national emergency number.</summary>
    protected virtual bool IsOfAnother(string value) => false;

    protected IReadOnlyDictionary<string, Evidence> All => _found;

    protected int PagesWith => _pages.Count;

    protected bool Differs => _general.Count > 1;

    protected IEnumerable<Evidence> Shown => Differs ? _general.Values.Concat(_found.Values.Except(_general.Values)) : _found.Values;

    public override void See(HtmlPage page)
    {
        foreach (var block in page.Blocks)
            foreach (var (value, quote) in Read(block.Text)) Take(page, block.Element, value, quote);
    }

    protected void Take(HtmlPage page, IElement element, string value, string quote)
    {
        if (IsOfAnother(value)) return;
        var evidence = page.At(element, quote);
        _pages.Add(page.Url);
        _found.TryAdd(value, evidence);
        // what all pages carry around their text is meant as the one way in
        if (element.Closest("header, footer, [role=contentinfo], [role=banner]") is not null) _general.TryAdd(value, evidence);
    }
}
