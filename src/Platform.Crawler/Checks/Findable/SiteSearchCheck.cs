using AngleSharp.Html.Parser;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Findable;

/// <summary>Asks the site's own search five things, and nonsense to compare with: what only the real questions bring is an answer.</summary>
sealed class SiteSearchCheck() : SiteCheck("site-search")
{
    readonly Dictionary<string, (CrawledPage Answer, HashSet<string> Links)> _answers = [];
    readonly HashSet<string> _fromHome = [];
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
        foreach (var link in page.Links.Where(l => l.Url is not null)) _fromHome.Add(link.Url!.AbsoluteUri);
    }

    public override Finding Conclude(SiteFacts site)
    {
        var asked = SearchForm.Questions.Where(q => q.Length > 0 && _answers.ContainsKey(q)).ToList();
        if (!_hasBox) return Found(0, "van 5 vragen beantwoord", Threshold, Source, 0, "Er is geen zoekvak gevonden.");
        if (asked.Count == 0) return Found(null, "", Threshold, Source, null, _hasPosting ? "Niet gekeken: dit zoekvak werkt alleen in een browser." : "Niet gekeken: de site kon de vragen niet krijgen.");
        if (asked.TrueForAll(q => _answers[q].Answer.Problem == FetchProblem.Robots)) return Found(null, "", Threshold, Source, null, "Niet gekeken: robots.txt zegt dat we de zoekresultaten niet mogen lezen.");
        var nonsense = _answers.TryGetValue("", out var control) ? control.Links : _fromHome;
        var good = asked.Where(q => _answers[q].Links.Except(nonsense).Any()).ToList();
        return Found(good.Count, "van 5 vragen beantwoord", Threshold, Source, good.Count switch { 5 => 3, 4 => 2, > 0 => 1, _ => 0 }, good.Count == 5 ? "Het zoekvak gaf op alle vijf de vragen antwoorden." : $"Het zoekvak gaf op {good.Count} van de 5 vragen een antwoord.",
            asked.Except(good).Select(q => new Evidence(_answers[q].Answer.Url, $"Geen antwoord op ‘{q}’.")));
    }

    // A link to another page of results is no answer
    static HashSet<string> LinksOf(CrawledPage answer)
    {
        using var document = new HtmlParser().ParseDocument(answer.Text);
        return [.. Links.Of(document, answer.FinalUrl).Where(u => u.AbsolutePath != answer.FinalUrl.AbsolutePath && u.AbsolutePath != answer.Url.AbsolutePath).Select(u => u.GetLeftPart(UriPartial.Path))];
    }

    const string Threshold = "Een antwoord op alle vijf: jeugdhulp, contact, klacht, opvoeden en aanmelden";
    const string Source = "Eigen norm: vijf woorden waar ouders op zoeken";
}
