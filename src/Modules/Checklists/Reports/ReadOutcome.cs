using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Benchmarks;
using Platform.Checklists.Comparisons;
using Platform.Checklists.Data;
using Platform.Checklists.Plan;
using Platform.Checklists.Scenarios;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Checklists.Reports;

/// <summary>What stands around the scores: before and others, searches, the plan, what to read.</summary>
/// <param name="Plan">Of this audit, or null when it has none.</param>
/// <param name="PreviousPlan">Of the audit it is compared with.</param>
public sealed record AuditOutcome(
    AuditReport Report, Comparison? Comparison, Benchmark? Benchmark, IReadOnlyList<ScenarioResult> Scenarios, PlanProgress? Plan, PlanProgress? PreviousPlan, Reading Reading);

/// <summary>What the network has to read and to do about the advice.</summary>
/// <param name="Guides">Handreikingen by criterion.</param>
/// <param name="About">Sessions and conversations about the basin where the water stops.</param>
public sealed record Reading(IReadOnlyDictionary<string, IReadOnlyList<RelatedLink>> Guides, IReadOnlyList<(string Heading, IReadOnlyList<RelatedLink> Links)> About)
{
    public static Reading Nothing { get; } = new(new Dictionary<string, IReadOnlyList<RelatedLink>>(), []);
}

public sealed class ReadOutcome(TenantDb db, ReadAuditReport reports, Compare compare, ReadScenarioResults scenarios, ReadPlan plans, IEnumerable<IGuides> guides, IEnumerable<IRelated> related)
{
    /// <param name="forReaders">With links into the network, for who can open them.</param>
    public async Task<AuditOutcome> RunAsync(Audit audit, bool forReaders, CancellationToken cancel)
    {
        var report = await reports.RunAsync(audit, cancel);
        var comparison = await compare.RunAsync(report, cancel);
        var benchmark = await db.Benchmarks.AsNoTracking().SingleOrDefaultAsync(b => b.InstrumentId == audit.Instrument.InstrumentId, cancel);
        var progress = await plans.ProgressAsync(comparison is null ? [audit.Id] : [audit.Id, comparison.Previous.Id], cancel);
        return new AuditOutcome(report, comparison, benchmark, await scenarios.RunAsync(audit.Id, report.Questionnaire, cancel),
            progress.GetValueOrDefault(audit.Id), comparison is null ? null : progress.GetValueOrDefault(comparison.Previous.Id), forReaders ? await ReadingAsync(report, cancel) : Reading.Nothing);
    }

    async Task<Reading> ReadingAsync(AuditReport report, CancellationToken cancel)
    {
        var wanted = report.Advice.Where(a => a.Criterion.Handreikingen.Count > 0).ToList();
        var found = new Dictionary<string, RelatedLink>(StringComparer.Ordinal);
        if (wanted.Count > 0)
            foreach (var shelf in guides)
                foreach (var (slug, link) in await shelf.FindAsync([.. wanted.SelectMany(a => a.Criterion.Handreikingen).Distinct()], cancel)) found[slug] = link;
        var about = new List<(string, IReadOnlyList<RelatedLink>)>();
        if (report.Outcome.Stop is { } stop)
            foreach (var source in related.OrderBy(r => r.Order))
                if (await source.FindAsync(new Subject(stop.Basin.Topic ?? stop.Basin.Title), cancel) is { Count: > 0 } links) about.Add((source.Heading, links));
        return new Reading(wanted.Select(a => (a.Criterion.Id, Links: a.Criterion.Handreikingen.Where(found.ContainsKey).Select(h => found[h]).ToList()))
            .Where(a => a.Links.Count > 0).ToDictionary(a => a.Id, a => (IReadOnlyList<RelatedLink>)a.Links, StringComparer.Ordinal), about);
    }
}
