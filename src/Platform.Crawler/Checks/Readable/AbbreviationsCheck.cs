using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Readable;

/// <summary>Abbreviations that a page does not explain. Everyday ones need no explanation; one is enough on a page.</summary>
sealed partial class AbbreviationsCheck(CheckOptions options) : SiteCheck("abbreviations")
{
    static readonly HashSet<string> s_everyday = ["NL", "EU", "PDF", "TV", "BV", "NV", "OV", "WC", "ID", "PC", "SMS", "ANWB", "NS", "KPN", "GGD", "BSN", "BTW", "IBAN", "AOW", "USA", "VS", "UK", "APK", "MBO", "HBO", "HAVO", "VMBO", "VWO", "OK", "FAQ", "HTML", "RSS", "QR", "URL", "XL", "AM", "PM", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "CV", "DJ", "CD", "DVD", "GPS", "HIV", "PS"];

    static readonly Dictionary<string, string> s_known = new()
    {
        ["OTS"] = "ondertoezichtstelling",
        ["UHP"] = "uithuisplaatsing",
        ["GI"] = "gecertificeerde instelling",
        ["JB"] = "jeugdbescherming",
        ["JR"] = "jeugdreclassering",
        ["LVB"] = "licht verstandelijke beperking",
        ["VT"] = "veilig thuis",
        ["RET"] = "regionaal expertteam",
        ["BEN"] = "bovenregionaal expertisenetwerk",
        ["CJG"] = "centrum voor jeugd en gezin",
        ["PGB"] = "persoonsgebonden budget",
        ["GGZ"] = "geestelijke gezondheidszorg",
        ["POH"] = "praktijkondersteuner",
        ["SKJ"] = "stichting kwaliteitsregister jeugd",
        ["AVG"] = "algemene verordening gegevensbescherming",
        ["RvdK"] = "raad voor de kinderbescherming",
        ["WMO"] = "wet maatschappelijke ondersteuning",
        ["WLZ"] = "wet langdurige zorg",
        ["IB"] = "intern begeleider",
    };

    readonly Examples _unexplained = new();
    readonly HashSet<string> _words = [];
    int _pages, _wrong;

    public override void See(HtmlPage page)
    {
        if (!page.IsDutch) return;
        _pages++;
        var text = string.Join('\n', page.Blocks.Select(b => b.Text));
        var marked = page.Document.QuerySelectorAll("abbr[title]").Select(a => a.TextContent.Trim()).ToHashSet();
        var seen = new HashSet<string>();
        var before = _unexplained.Count;
        foreach (var block in page.MainBlocks.Where(b => b.Text.Any(char.IsLower))) // a heading in capitals is no abbreviation
            foreach (Match match in Abbreviation().Matches(block.Text))
            {
                var word = match.Groups[1].Value;
                if (s_everyday.Contains(word.ToUpperInvariant()) || marked.Contains(word) || !seen.Add(word) || IsExplained(word, text)) continue;
                _words.Add(word);
                _unexplained.Add(() => page.At(block.Element, Around(block.Text, match)));
            }
        if (_unexplained.Count > before) _wrong++;
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_wrong, _pages);
        return Found(_words.Count, "afkortingen zonder uitleg", "Elke afkorting wordt uitgelegd op de pagina waar hij staat", "WCAG 2.2, 3.1.4 (AAA); eigen norm", UpTo(share, 0, 10, 35),
            _words.Count == 0 ? "Er zijn geen afkortingen zonder uitleg gevonden." : $"Zonder uitleg op {_wrong} van de {Pages(_pages)}: {string.Join(", ", _words.Order(StringComparer.Ordinal).Take(8))}.", _unexplained);
    }

    // "ondertoezichtstelling (OTS)", "OTS (een maatregel van de rechter)", or the long words anywhere on the page
    bool IsExplained(string word, string text)
    {
        var escaped = Regex.Escape(word);
        if (Regex.IsMatch(text, $@"\p{{L}}{{3,}}[^\S\n]*\({escaped}(?:['’]?s)?\)|\b{escaped}(?:['’]?s)?\s*\(\p{{L}}[^)]{{5,}}\)|\b{escaped}\s+(?:betekent|is de afkorting|staat voor)|\b(?:heet|heette|afgekort|genoemd)\b[^.\n]{{0,20}}\b{escaped}\b", RegexOptions.None, TimeSpan.FromMilliseconds(200))) return true;
        var known = options.Abbreviations?.GetValueOrDefault(word) ?? s_known.GetValueOrDefault(word) ?? s_known.GetValueOrDefault(word.ToUpperInvariant());
        return known is not null && text.Contains(known, StringComparison.OrdinalIgnoreCase);
    }

    static string Around(string text, Match match)
    {
        var (from, to) = (Math.Max(0, match.Index - 60), Math.Min(text.Length, match.Index + match.Length + 60));
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }

    [GeneratedRegex(@"(?<![\p{L}\d./@-]|\d{4}\s)(\p{Lu}{2,6}|Wmo|Wlz|Wvggz|Wzd|Pgb|Zvw|RvdK)(?:['’]?s)?(?![\p{L}\d@-]|\.\p{L})")]
    private static partial Regex Abbreviation();
}
