using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Data;

namespace Platform.Checklists.Crawls;

/// <summary>What the last finished check of the website says about one criterion.</summary>
/// <param name="Score">The lowest of its findings; null when none of its checks could be done.</param>
/// <param name="Findings">Of every check that the criterion names and that was run, also those that could not be done.</param>
public sealed record Proposal(int? Score, IReadOnlyList<CrawlFinding> Findings)
{
    public IReadOnlyList<CrawlFinding> Checked => [.. Findings.Where(f => f.Score is not null).OrderBy(f => f.Score)];

    public IReadOnlyList<CrawlFinding> NotChecked => [.. Findings.Where(f => f.Score is null)];
}

/// <summary>The proposals for an audit. A proposal never becomes an answer by itself: a person confirms or overrules it.</summary>
public sealed class Proposals(IReadOnlyCollection<CrawlFinding> findings)
{
    public static readonly Proposals None = new([]);

    readonly Dictionary<string, CrawlFinding> _byCheck = findings.ToDictionary(f => f.CheckId, StringComparer.Ordinal);

    public IReadOnlyCollection<CrawlFinding> Findings => findings;

    public Proposal? For(Criterion criterion)
    {
        if (_byCheck.Count == 0) return null;
        var mine = criterion.Checks.Select(c => _byCheck.GetValueOrDefault(c)).OfType<CrawlFinding>().ToList();
        return mine.Count == 0 ? null : new Proposal(mine.Min(f => f.Score), mine);
    }

    /// <summary>The proposed scores by criterion id.</summary>
    public IReadOnlyDictionary<string, int> Scores(Questionnaire questionnaire) =>
        questionnaire.Criteria.Select(c => (c.Id, For(c)?.Score)).Where(p => p.Score is not null).ToDictionary(p => p.Id, p => p.Score!.Value, StringComparer.Ordinal);
}

/// <summary>Reads the findings of the last finished check: one query.</summary>
public sealed class ReadProposals(TenantDb db)
{
    public async Task<Proposals> RunAsync(long auditId, CancellationToken cancel)
    {
        var done = db.Crawls.Where(c => c.AuditId == auditId && c.Stage == CrawlStage.Done);
        var findings = await db.CrawlFindings.AsNoTracking()
            .Where(f => f.CrawlId == done.Max(c => (long?)c.Id)).OrderBy(f => f.Id).ToListAsync(cancel);
        return findings.Count == 0 ? Proposals.None : new Proposals(findings);
    }
}
