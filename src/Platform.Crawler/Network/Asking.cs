using Platform.Crawler.Crawling;

namespace Platform.Crawler.Network;

/// <summary>A question on its way: where it was sent on to, and what may be said about it by now.</summary>
sealed class Asking(Question question, DateTimeOffset now)
{
    readonly List<Redirect> _redirects = [];

    public Question Question => question;

    public Uri At { get; private set; } = question.Url;

    public int Milliseconds { get; set; }

    /// <summary>False when it is a circle or enough.</summary>
    public bool Follow(Uri target, int status, int most)
    {
        _redirects.Add(new Redirect(At, status));
        if (_redirects.Count > most || _redirects.Exists(r => r.From == target)) return false;
        At = target;
        return true;
    }

    public CrawledPage Answered(HttpResponseMessage response) => Page() with
    {
        Status = (int)response.StatusCode,
        ContentType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
        Charset = response.Content.Headers.ContentType?.CharSet,
        ETag = response.Headers.ETag?.ToString(),
        LastModified = response.Content.Headers.LastModified,
        Hsts = At.Scheme == "https" && response.Headers.TryGetValues("Strict-Transport-Security", out var hsts) && hsts.Any(h => h.Contains("max-age", StringComparison.OrdinalIgnoreCase) && !h.Replace(" ", "", StringComparison.Ordinal).Contains("max-age=0", StringComparison.OrdinalIgnoreCase)),
    };

    public Answer Failed(FetchProblem problem, string? explanation = null) => new(Page() with { Problem = problem, Explanation = explanation ?? Explain(problem) }, null);

    CrawledPage Page() => new() { Kind = question.Kind, Url = question.Url, FinalUrl = At, Redirects = [.. _redirects], Milliseconds = Milliseconds, At = now };

    static string Explain(FetchProblem problem) => problem switch
    {
        FetchProblem.NoSuchHost => "Deze naam bestaat niet.",
        FetchProblem.Unreachable => "De site geeft geen verbinding.",
        FetchProblem.Certificate => "Het certificaat van de site klopt niet.",
        FetchProblem.TooSlow => "Het duurde te lang.",
        FetchProblem.TooLarge => "Het antwoord was te groot.",
        FetchProblem.Redirects => "Het adres blijft doorsturen.",
        FetchProblem.Robots => "De site vraagt om deze pagina niet te lezen (robots.txt).",
        FetchProblem.Refused => "Dit adres mag niet.",
        _ => "De site geeft een antwoord dat niet te lezen is.",
    };
}
