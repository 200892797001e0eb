using AngleSharp.Html.Parser;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Findable;

/// <summary>Asks the site's own search five things, and nonsense to compare with: what only the real questions bring is an answer.</summary>
sealed class SiteSearchCheck() : SiteCheck("site-search")
{
    readonly Dictionary<string, (CrawledPage Answer, Dictionary<string, int> Links)> _answers = [];
    readonly Dictionary<string, int> _fromHome = [];
    bool _hasBox, _hasPosting;
    bool _homeSeen;

    public override void Hear(CrawledPage answer)
    {
        if (answer.Kind != PageKind.Search || answer.Question is not { } question) return;
        _answers[question] = (answer with { Body = [] }, answer.IsHtml ? LinksOf(answer) : []);
    }

    public override void See(HtmlPage page)
    {
        if (SearchForm.Find(page.Document) is { } form)
        {
            _hasBox = true;
            _hasPosting |= SearchForm.Ask(form, page.Url, "") is null;
        }
        if (_homeSeen) return;
        _homeSeen = true;
        foreach (var (url, times) in LinksOf(page.Answer)) _fromHome[url] = times;
    }

    public override Finding Conclude(SiteFacts site)
    {
        var asked = SearchForm.Questions.Where(q => q.Length > 0 && _answers.ContainsKey(q)).ToList();
        if (!_hasBox) return Found(0, "van 5 vragen beantwoord", Threshold, Source, 0, "Er is geen zoekvak gevonden.");
        if (asked.Count == 0) return Found(null, "", Threshold, Source, null, _hasPosting ? "Niet gekeken: dit zoekvak werkt alleen in een browser." : "Niet gekeken: de site kon de vragen niet krijgen.");
        if (asked.TrueForAll(q => _answers[q].Answer.Problem == FetchProblem.Robots)) return Found(null, "", Threshold, Source, null, "Niet gekeken: robots.txt zegt dat we de zoekresultaten niet mogen lezen.");
        var nonsense = _answers.TryGetValue("", out var control) ? control.Links : _fromHome;
        var good = asked.Where(q => _answers[q].Links.Any(l => l.Value > nonsense.GetValueOrDefault(l.Key))).ToList();
        return Found(good.Count, "van 5 vragen beantwoord", Threshold, Source, good.Count switch { 5 => 3, 4 => 2, > 0 => 1, _ => 0 }, good.Count == 5 ? "Het zoekvak gaf op alle vijf de vragen antwoorden." : $"Het zoekvak gaf op {good.Count} van de 5 vragen een antwoord.",
            asked.Except(good).Select(q => new Evidence(_answers[q].Answer.Url, $"Geen antwoord op ‘{q}’.")));
    }

    // How often each page is linked to: what the menu has too is an answer when it stands there once more. A link to more results is none.
    static Dictionary<string, int> LinksOf(CrawledPage answer)
    {
        using var document = new HtmlParser().ParseDocument(answer.Text);
        return Links.Of(document, answer.FinalUrl).Where(u => u.AbsolutePath != answer.FinalUrl.AbsolutePath && u.AbsolutePath != answer.Url.AbsolutePath).CountBy(u => u.GetLeftPart(UriPartial.Path)).ToDictionary();
    }

    const string Threshold = "Een antwoord op alle vijf: jeugdhulp, contact, klacht, opvoeden en aanmelden";
    const string Source = "Eigen norm: vijf woorden waar ouders op zoeken";
}
