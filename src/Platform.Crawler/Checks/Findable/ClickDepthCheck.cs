using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;
using Platform.Dutch.Words;

namespace Platform.Crawler.Checks.Findable;

/// <summary>How many clicks it takes from home to what parents come for. Recognised by the words of heading, title and link, in all their forms and compounds.</summary>
sealed class ClickDepthCheck() : SiteCheck("click-depth")
{
    const int Enough = 3;

    static readonly (string Topic, TextAnalyzer Words)[] s_topics =
    [
        Topic("jeugdhulp", "jeugdhulp", "jeugdzorg", "hulp voor jongeren", "hulp voor je kind", "hulp bij opvoeden", "opvoedhulp", "jeugd en gezin", "opvoeden en opgroeien"),
        Topic("aanmelden", "aanmelden", "aanmelding", "hulp aanvragen", "hulp vragen", "jeugdhulp aanvragen", "hulpvraag"),
        Topic("contact", "contact", "contactgegevens", "contact opnemen"),
        Topic("klacht", "klacht", "klachten", "klachtenregeling", "klacht indienen", "niet tevreden"),
    ];

    readonly Dictionary<string, HashSet<string>> _links = [];
    readonly Dictionary<string, string> _moved = [];
    readonly Dictionary<string, HashSet<string>> _about = [];

    static (string, TextAnalyzer) Topic(string name, params string[] words) => (name, new TextAnalyzer([new Concept(name, words)], StopWords.Default));

    public override void Hear(CrawledPage answer)
    {
        if (answer.FinalUrl != answer.Url) _moved[answer.Url.AbsoluteUri] = answer.FinalUrl.AbsoluteUri;
    }

    public override void See(HtmlPage page)
    {
        _links[page.Url.AbsoluteUri] = [.. page.Links.Where(l => l.Url is not null).Select(l => l.Url!.AbsoluteUri)];
        var head = $"{page.Heading}\n{page.Title.Split(['|', '–', '—'], 2)[0]}";
        _about[page.Url.AbsoluteUri] = [.. s_topics.Where(t => t.Words.Analyze(head).More.Contains("concept " + t.Topic)).Select(t => t.Topic)];
    }

    public override Finding Conclude(SiteFacts site)
    {
        var found = Walk(site.Home.AbsoluteUri);
        var far = s_topics.Count(t => !found.TryGetValue(t.Topic, out var f) || f.Clicks > Enough);
        return Found(found.Count == 0 ? null : found.Values.Max(f => f.Clicks), "klikken", $"Jeugdhulp, aanmelden, contact en klacht binnen {Enough} klikken vanaf de startpagina", "Eigen norm: wie na drie klikken niet is waar hij wil zijn, belt of haakt af", far switch { 0 => 3, 1 => 2, 2 => 1, _ => 0 },
            far == 0 ? $"Alles wat we zochten staat binnen {Enough} klikken." : $"Van de vier onderwerpen zijn er {far} niet binnen {Enough} klikken te vinden.",
            s_topics.Select(t => found.TryGetValue(t.Topic, out var f) ? new Evidence(new Uri(f.Url), $"{t.Topic}: {(f.Clicks == 1 ? "1 klik" : $"{f.Clicks} klikken")}") : new Evidence(site.Home, $"{t.Topic}: niet gevonden")));
    }

    Dictionary<string, (int Clicks, string Url)> Walk(string home)
    {
        var found = new Dictionary<string, (int, string)>();
        var (seen, queue) = (new HashSet<string> { home }, new Queue<(string Url, int Clicks)>([(home, 0)]));
        while (queue.TryDequeue(out var at))
        {
            // home says of itself that it has everything: only a page of its own counts
            foreach (var topic in at.Clicks == 0 ? [] : _about.GetValueOrDefault(at.Url) ?? []) found.TryAdd(topic, (at.Clicks, at.Url));
            foreach (var link in _links.GetValueOrDefault(at.Url) ?? [])
            {
                var to = _moved.GetValueOrDefault(link, link);
                if (_links.ContainsKey(to) && seen.Add(to)) queue.Enqueue((to, at.Clicks + 1));
            }
        }
        return found;
    }
}
