using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Contact;

sealed partial class EmailCheck() : ContactCheck("email")
{
    readonly List<Evidence> _forms = [];

    public override void See(HtmlPage page)
    {
        base.See(page);
        foreach (var link in page.Document.QuerySelectorAll("a[href^='mailto:' i]"))
            foreach (var (value, quote) in Read(Uri.UnescapeDataString(link.GetAttribute("href")![7..].Split('?')[0]))) Take(page, link, value, quote);
        if (page.Document.QuerySelector("form textarea") is { } question) _forms.Add(page.At(question.Closest("form")!, "Formulier om een vraag te stellen."));
    }

    protected override IEnumerable<(string Value, string Quote)> Read(string text) => Address().Matches(text).Select(m => (m.Value.ToLowerInvariant(), m.Value));

    public override Finding Conclude(SiteFacts site)
    {
        var any = All.Count + _forms.Count;
        return Found(any, "adressen en formulieren", "Een e-mailadres of formulier, overal hetzelfde", "Eigen norm: niet iedereen kan of durft te bellen", any == 0 ? 0 : Differs ? 2 : 3,
            any == 0 ? "Er is geen e-mailadres of contactformulier gevonden." : $"{All.Count} e-mailadressen en {_forms.Count} formulieren gevonden.{(Differs ? " Boven of onder aan de pagina’s staat niet overal hetzelfde adres." : "")}", Shown.Concat(_forms));
    }

    [GeneratedRegex(@"(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![\w@])", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex Address();
}
