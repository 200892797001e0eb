using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Contact;

sealed partial class AddressCheck() : ContactCheck("address")
{
    // Street and postcode are often lines or blocks of their own: read the page as one text too
    public override void See(HtmlPage page)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var text = page.Blocks[i].Text;
            if (i + 1 < page.Blocks.Count && !Postcode().IsMatch(text) && Postcode().IsMatch(page.Blocks[i + 1].Text)) text += "\n" + page.Blocks[i + 1].Text;
            foreach (var (value, quote) in Read(text)) Take(page, page.Blocks[i].Element, value, quote);
        }
    }

    protected override IEnumerable<(string Value, string Quote)> Read(string text) =>
        Address().Matches(text).Where(m => !m.Groups["street"].Value.Contains("postbus", StringComparison.OrdinalIgnoreCase)).Select(m => ($"{m.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal)} {m.Groups["number"].Value}", HtmlPage.Tidy(m.Value)));

    public override Finding Conclude(SiteFacts site) =>
        Found(All.Count, "adressen", "Een straat met nummer en postcode, overal dezelfde", "Eigen norm: wie langs wil komen, moet weten waarheen", All.Count == 0 ? 0 : Differs ? 2 : 3,
            All.Count == 0 ? "Er is geen bezoekadres gevonden." : $"{(All.Count == 1 ? "1 adres" : $"{All.Count} adressen")} gevonden.{(Differs ? " Boven of onder aan de pagina’s staat niet overal hetzelfde adres." : "")}", Shown);

    [GeneratedRegex(@"(?<street>\p{Lu}[\p{L}’'.-]*(?:[^\S\n]+(?:\p{L}[\p{L}’'.-]*|\d+e)){0,4})[^\S\n]+(?<number>\d{1,4})[^\S\n]?[a-zA-Z]?(?:[-/]\d+)?[\s,;|·-]{1,5}(?<code>[1-9]\d{3}\s?[A-Z]{2})\b(?:\s{1,3}\p{Lu}[\p{L}’'-]+)?", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[1-9]\d{3}\s?[A-Z]{2}\b")]
    private static partial Regex Postcode();
}
