using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
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
        Participant[] participants =
        [
            .. audits.GroupBy(a => a.Audit.Gemeente.Trim().ToUpperInvariant(), StringComparer.Ordinal).Select(g => g.MaxBy(a => a.Audit.CompletedUtc)!)
                .Select(a => new Participant(a.Audit.Gemeente, a.Audit.OwnerId, a.Audit.Id, a.Audit.CompletedUtc!.Value.UtcTicks, a.Outcome.Basins.Where(b => b.Score is not null).ToDictionary(b => b.Basin.Id, b => b.Score!.Value, StringComparer.Ordinal))),
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
}
