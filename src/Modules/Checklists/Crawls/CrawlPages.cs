using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Crawls;

/// <summary>All checks of the website of an audit, and the form for a new one.</summary>
public sealed record CrawlsPage(Audit Audit, IReadOnlyList<Crawl> Crawls, CrawlForm Form, bool MayCrawl);

/// <summary>One check of a website.</summary>
/// <param name="Pictures">Ids and addresses of pictures that are still kept.</param>
public sealed record CrawlPage(Audit Audit, Questionnaire Questionnaire, Crawl Crawl, IReadOnlyList<CrawlFinding> Findings, IReadOnlyList<CrawlPicture> Pictures, string By, bool MayCrawl)
{
    public string Url => $"{Audit.Url}/websitecheck/{Crawl.Id}";

    /// <summary>A finding with the criteria that it gives a proposal for.</summary>
    public ShownFinding Shown(CrawlFinding finding) => new(finding, Audit.Url, [.. Questionnaire.Basins.SelectMany(b => b.Criteria.Where(c => c.Checks.Contains(finding.CheckId)).Select(c => (b, c)))]);

    /// <summary>"Nog ongeveer 4 minuten."</summary>
    public string TimeLeft => Crawl.SecondsLeft switch
    {
        < 60 => "Nog minder dan een minuut.",
        < 120 => "Nog ongeveer een minuut.",
        var seconds => $"Nog ongeveer {seconds / 60} minuten.",
    };
}

/// <param name="For">The criteria to link to, below <paramref name="AuditUrl"/>.</param>
public sealed record ShownFinding(CrawlFinding Finding, string AuditUrl, IReadOnlyList<(Basin Basin, Criterion Criterion)> For);
