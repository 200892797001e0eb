using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Contact;

sealed partial class PhoneCheck() : ContactCheck("phone")
{
    bool _clickable;

    public override void See(HtmlPage page)
    {
        base.See(page);
        foreach (var link in page.Document.QuerySelectorAll("a[href^='tel:' i]"))
        {
            _clickable = true;
            foreach (var (value, quote) in Read(Uri.UnescapeDataString(link.GetAttribute("href")![4..]))) Take(page, link, value, quote);
        }
    }

    protected override IEnumerable<(string Value, string Quote)> Read(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var digits = string.Concat(match.Value.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
            if (match.Value.StartsWith('+') || digits.StartsWith("0031", StringComparison.Ordinal)) digits = string.Concat("0", digits.AsSpan(digits.StartsWith("0031", StringComparison.Ordinal) ? 4 : 2));
            var isService = digits.StartsWith("0800", StringComparison.Ordinal) || digits.StartsWith("090", StringComparison.Ordinal);
            if (digits.Length == 10 || (isService && digits.Length is 8 or 11) || (digits.StartsWith("140", StringComparison.Ordinal) && digits.Length is 5 or 6)) yield return (digits, match.Value.Trim());
        }
    }

    // 0800 and 113 are of the whole country; what is asked is whether this gemeente can be reached
    protected override bool IsOfAnother(string value) => value is "08000432" or "08002000" or "08000113" or "08001205" or "08000450";

    public override Finding Conclude(SiteFacts site)
    {
        var score = All.Count == 0 ? 0 : PagesWith * 10 < site.Pages ? 1 : Differs || !_clickable ? 2 : 3;
        return Found(All.Count, "telefoonnummers", "Een nummer dat overal hetzelfde is en dat je kunt aantikken", "Eigen norm: persoonlijk contact begint met een nummer", score,
            All.Count == 0 ? "Er is geen telefoonnummer gevonden." : $"{(All.Count == 1 ? "1 telefoonnummer" : $"{All.Count} telefoonnummers")} gevonden, op {PagesWith} van de {Pages(site.Pages)}."
                + (Differs ? " Boven of onder aan de pagina’s staat niet overal hetzelfde nummer." : "") + (_clickable ? "" : " Je kunt het nummer op je telefoon niet aantikken."), Shown);
    }

    [GeneratedRegex(@"(?<![\w.,/+€-])(?:(?:\+|00)31[\s.-]{0,2}(?:\(0\)[\s.-]?)?\d(?:[\s.-]{0,3}\d){8}|\(?0\d{1,3}\)?(?:[\s.–-]{0,3}\d){4,8}|14[\s-]?0\d{2,3})(?![\d-]|[.,]\d)", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Number();
}
