using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Search;
using Platform.Search.Data;
using Platform.Search.Documents;
using Platform.Search.SearchWords;

namespace Platform.Search.Rebuild;

/// <summary>
/// Builds the next index, a batch a transaction: a document carries the number of the newest index it is in, so work that was cut off goes on with those
/// that do not carry it yet. Documents that change meanwhile go into the index that serves and are picked up at the end. After a while the
/// work is put back in the queue, so that no other work of the network has to wait.
/// </summary>
sealed class BuildIndexHandler(TenantDb db, DocumentIndex index, TimeProvider clock) : IHandle<BuildIndex>
{
    const int BatchSize = 500;
    static readonly TimeSpan s_turn = TimeSpan.FromSeconds(60);

    public async Task HandleAsync(BuildIndex message, CancellationToken cancel)
    {
        var next = await NextAsync(cancel);
        var (building, end) = (Generations.Open(db, next), clock.GetUtcNow() + s_turn);
        while (await BatchAsync(building, cancel) > 0)
        {
            if (clock.GetUtcNow() < end) continue;
            db.Schedule(message, key: BuildIndex.Key);
            await db.SaveChangesAsync(cancel);
            return;
        }
        await TakeOverAsync(building, cancel);
        await ForgetOldAsync(building.Id, cancel);
    }

    // The one that was being built, unless the words changed since; then what it had is thrown away.
    async Task<SearchGeneration> NextAsync(CancellationToken cancel)
    {
        var words = await WordLists.ReadAsync(db, cancel);
        var all = await db.SearchGenerations.AsNoTracking().ToListAsync(cancel);
        if (all.Find(g => !g.Serves && g.Words == words) is { } begun) return begun;
        var docs = db.SearchDocs;
        var next = new SearchGeneration
        {
            Id = all.Select(g => g.Id).DefaultIfEmpty(0).Max() + 1,
            Words = words,
            TitleWords = await docs.AverageAsync(d => (double?)d.TitleWords, cancel) ?? 0,
            TitleMore = await docs.AverageAsync(d => (double?)d.TitleMore, cancel) ?? 0,
            BodyWords = await docs.AverageAsync(d => (double?)d.BodyWords, cancel) ?? 0,
            BodyMore = await docs.AverageAsync(d => (double?)d.BodyMore, cancel) ?? 0,
            Measured = await docs.MaxAsync(d => (long?)d.Id, cancel) ?? 0,
            StartedUtc = clock.GetUtcNow(),
        };
        await db.InTransactionAsync(async () =>
        {
            await db.SearchGenerations.Where(g => !g.Serves).ExecuteDeleteAsync(cancel);
            db.SearchGenerations.Add(next);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        db.Entry(next).State = EntityState.Detached;
        return next;
    }

    Task<int> BatchAsync(OpenGeneration building, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var docs = await db.SearchDocs.AsNoTracking().Where(d => d.Generation < building.Id).OrderBy(d => d.Generation).ThenBy(d => d.Id).Take(BatchSize).ToListAsync(cancel);
        var read = new List<(long, DocumentPostings)>();
        foreach (var doc in docs)
            if (await ReadAsync(doc, building, cancel) is { } postings) read.Add((doc.Id, postings));
        await DocumentPostings.WriteBlockAsync(db, building.Id, read, cancel);
        var ids = docs.ConvertAll(d => d.Id);
        await db.SearchDocs.Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(u => u.SetProperty(d => d.Generation, building.Id), cancel);
        return docs.Count;
    }, cancel);

    // One that cannot be read is listed, and the rest goes on.
    async Task<DocumentPostings?> ReadAsync(SearchDoc doc, OpenGeneration building, CancellationToken cancel)
    {
        try
        {
            return DocumentPostings.Of(doc, building);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await index.NoteAsync(db, new SearchKey(doc.Kind, doc.EntityId), e, cancel);
            return null;
        }
    }

    // Nobody writes while this row is ours: what came in after the last batch goes in first.
    Task TakeOverAsync(OpenGeneration building, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("SELECT 1 FROM search_generations FOR UPDATE", cancel);
        while (await BatchAsync(building, cancel) > 0)
        {
        }
        await db.SearchGenerations.ExecuteUpdateAsync(u => u.SetProperty(g => g.Serves, g => g.Id == building.Id), cancel);
    }, cancel);

    // In slices of the number range, which terms fill evenly: no transaction holds up the writers for long.
    async Task ForgetOldAsync(int serving, CancellationToken cancel)
    {
        const int Slices = 64;
        const long Step = 1L << (TermId.Bits - 6);
        for (var slice = 0L; slice < Slices; slice++)
        {
            var (from, to) = (slice * Step, (slice + 1) * Step);
            foreach (var old in await db.SearchGenerations.Where(g => g.Id < serving).Select(g => g.Id).ToListAsync(cancel))
                await db.InTransactionAsync(() => db.SearchPostings.Where(p => p.Generation == old && p.Term >= from && p.Term < to).ExecuteDeleteAsync(cancel), cancel);
        }
        await db.InTransactionAsync(async () =>
        {
            await db.SearchFresh.Where(f => f.Generation < serving).ExecuteDeleteAsync(cancel);
            await db.SearchGenerations.Where(g => g.Id < serving).ExecuteDeleteAsync(cancel);
        }, cancel);
    }
}
