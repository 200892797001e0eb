using System.Text.RegularExpressions;
using Platform.Crawler.Pages;
using Platform.Dutch.Texts;

namespace Platform.Crawler.Checks.Readable;

sealed partial class OutdatedNamesCheck() : SiteCheck("outdated-names")
{
    static readonly (Regex Name, string Now)[] s_names =
    [
        Old(@"(?i:Bureaus?\s+Jeugdzorg)|BJZ", "sinds 2015: de gemeente, of een gecertificeerde instelling"),
        Old(@"AWBZ|(?i:Algemene\s+Wet\s+Bijzondere\s+Ziektekosten)", "sinds 2015: Wlz, Wmo en Jeugdwet"),
        Old(@"(?i:Wet\s+op\s+de\s+jeugdzorg)", "sinds 2015: Jeugdwet"),
        Old(@"AKJ|(?i:Advies-?\s+en\s+Klachtenbureau\s+Jeugdzorg)", "sinds 2020: Jeugdstem"),
        Old(@"AMK|(?i:Advies-?\s+en\s+Meldpunt\s+Kindermishandeling)|(?i:Steunpunt\s+Huiselijk\s+Geweld)", "sinds 2015: Veilig Thuis"),
        Old(@"(?i:Wet\s+)?(?:BOPZ|Bopz)", "sinds 2020: Wvggz en Wzd"),
        Old(@"OZJ|(?i:Ondersteuningsteam\s+Zorg\s+voor\s+de\s+Jeugd)", "tot 2022"),
        Old(@"WWB|(?i:Wet\s+werk\s+en\s+bijstand)", "sinds 2015: Participatiewet"),
        Old(@"(?i:rugzakje|leerlinggebonden\s+financiering)", "sinds 2014: passend onderwijs"),
        Old(@"(?i:Inspectie\s+Jeugdzorg)", "sinds 2017: Inspectie Gezondheidszorg en Jeugd"),
    ];

    readonly Examples _old = new();
    readonly HashSet<Uri> _on = [];
    int _pages;

    static (Regex, string) Old(string name, string now) => (new Regex($@"(?<![\p{{L}}-])(?:{name})(?![\p{{L}}])", RegexOptions.Compiled | RegexOptions.CultureInvariant), now);

    public override void See(HtmlPage page)
    {
        _pages++;
        foreach (var block in page.Blocks)
            foreach (var (name, now) in s_names)
                foreach (Match match in name.Matches(block.Text))
                {
                    var sentence = SentenceOf(block.Text, match.Index);
                    if (Past().IsMatch(sentence)) continue;
                    _on.Add(page.Url);
                    _old.Add(() => page.At(block.Element, $"{match.Value} ({now}): {sentence}"));
                }
    }

    public override Finding Conclude(SiteFacts site) =>
        Found(_old.Count, "keer een oude naam", "Geen namen van wetten en organisaties die niet meer bestaan", "Jeugdwet (2015), Wlz (2015), Wvggz en Wzd (2020), Jeugdstem (2020)", _on.Count == 0 ? 3 : UpTo(Percent(_on.Count, _pages), 0, 5, 15),
            _old.Count == 0 ? "Er zijn geen oude namen gevonden." : $"{_old.Count} keer een oude naam, op {_on.Count} van de {Pages(_pages)}.", _old);

    static string SentenceOf(string text, int place) => SentenceSplitter.Split(text).FirstOrDefault(s => s.Start <= place && place < s.End) is { } s ? text.Substring(s.Start, s.Length) : text;

    // telling how it was is no mistake
    [GeneratedRegex(@"\b(?:vroeger|voorheen|destijds|heette|heetten|tot\s+(?:en\s+met\s+)?(?:1\s+januari\s+)?20\d\d|was\s+het|bestaat\s+niet\s+meer|opvolger|in\s+plaats\s+van|oude)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();
}
