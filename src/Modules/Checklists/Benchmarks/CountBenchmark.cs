using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Checklists.Benchmarks;

/// <summary>Job: count the figures of an instrument again. Several in a row become one.</summary>
public sealed record CountBenchmark(string Instrument)
{
    public static void Plan(TenantDb db, string instrument) => db.Schedule(new CountBenchmark(instrument), key: "checklists.benchmark:" + instrument);
}

sealed class CountFigures(TenantDb db, AuditSummaries summaries, TimeProvider clock) : IHandle<CountBenchmark>, IHandle<AuditCompleted>, IHandle<AuditReopened>
{
    public Task HandleAsync(AuditCompleted message, CancellationToken cancel) => HandleAsync(new CountBenchmark(message.Instrument), cancel);

    public Task HandleAsync(AuditReopened message, CancellationToken cancel) => HandleAsync(new CountBenchmark(message.Instrument), cancel);

    public async Task HandleAsync(CountBenchmark message, CancellationToken cancel)
    {
        var audits = await summaries.LoadAsync(db.Audits.Where(a => a.State == AuditState.Completed && a.SharesFigures && a.Instrument.InstrumentId == message.Instrument), cancel);
        var newest = audits.GroupBy(a => a.Audit.Gemeente.Trim().ToUpperInvariant(), StringComparer.Ordinal).Select(g => g.MaxBy(a => a.Audit.CompletedUtc)!).ToList();
        var ids = newest.Select(a => a.Audit.Id).ToList();
        var answers = (await db.Answers.AsNoTracking().Where(a => ids.Contains(a.AuditId)).ToListAsync(cancel)).ToLookup(a => a.AuditId);
        Participant[] participants =
        [
            .. newest.Select(a => new Participant(a.Audit.Gemeente, a.Audit.OwnerId, a.Audit.Id, a.Audit.CompletedUtc!.Value.UtcTicks,
                ScoresOf(a.Outcome, Parts.Of(a.Outcome.Questionnaire, [.. answers[a.Audit.Id]])))),
        ];
        var benchmark = await db.Benchmarks.SingleOrDefaultAsync(b => b.InstrumentId == message.Instrument, cancel);
        if (benchmark is null)
        {
            if (participants.Length == 0) return;
            db.Benchmarks.Add(benchmark = new Benchmark { InstrumentId = message.Instrument });
        }
        benchmark.Take(participants, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    static Dictionary<string, int> ScoresOf(Outcome whole, Parts parts) =>
        new[] { (whole, ""), (parts.Automatic, BenchmarkFigure.Automatic), (parts.Human, BenchmarkFigure.Human) }
            .SelectMany(o => o.Item1.Basins.Where(b => b.Score is not null).Select(b => (Key: b.Basin.Id + o.Item2, b.Score)))
            .ToDictionary(s => s.Key, s => s.Score!.Value, StringComparer.Ordinal);
}
