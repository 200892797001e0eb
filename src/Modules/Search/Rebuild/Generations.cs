using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Words;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;
using Platform.Search.SearchWords;

namespace Platform.Search.Rebuild;

/// <summary>An index with the analyzer that belongs to it.</summary>
sealed record OpenGeneration(int Id, TextAnalyzer Analyzer, AverageLengths Average, long Measured);

/// <summary>Which indexes there are. Writers hold the row of the one that serves until they commit, so that the next one cannot take over halfway.</summary>
sealed class Generations(TimeProvider clock)
{
    const int SmallCollection = 250;
    const int AskedEvery = 8;
    const int FoldedEvery = 64;

    /// <summary>The index that serves, for reading; null while there is none.</summary>
    public async Task<OpenGeneration?> ReadAsync(TenantDb db, CancellationToken cancel) =>
        await db.SearchGenerations.Where(g => g.Serves).Select(g => (int?)g.Id).SingleOrDefaultAsync(cancel) is { } id ? await OpenAsync(db, id, cancel) : null;

    /// <summary>The index that serves, for writing; made when there is none yet.</summary>
    public async Task<OpenGeneration> ServingAsync(TenantDb db, CancellationToken cancel)
    {
        // A writer is alone on SQLite; on PostgreSQL the row stays shared with other writers until this transaction ends.
        var serving = db.Database.IsSqlite()
            ? """SELECT "Id" AS "Value" FROM search_generations WHERE "Serves" """
            : """SELECT "Id" AS "Value" FROM search_generations WHERE "Serves" FOR SHARE""";
        while (true)
        {
            if (await db.Database.SqlQueryRaw<int>(serving).ToListAsync(cancel) is [var id]) return await OpenAsync(db, id, cancel);
            if (!await db.SearchGenerations.AnyAsync(cancel)) await BeginAsync(db, cancel); // else one took over while we waited
        }
    }

    /// <summary>All indexes that may have postings of a document.</summary>
    public async Task<IReadOnlyList<OpenGeneration>> AllAsync(TenantDb db, CancellationToken cancel)
    {
        var all = new List<OpenGeneration>();
        foreach (var id in await db.SearchGenerations.Select(g => g.Id).ToListAsync(cancel)) all.Add(await OpenAsync(db, id, cancel));
        return all;
    }

    /// <summary>Plans a new index when this one was measured on less than half of what there is now, and blocks for what is fresh.</summary>
    public static async Task NoticeGrowthAsync(TenantDb db, OpenGeneration serving, long newest, CancellationToken cancel)
    {
        // Ids may skip a number, so both are asked more often than needed.
        var (grew, mayFold) = (newest >= 2 * serving.Measured && newest % AskedEvery == 0, newest % FoldedEvery == 0);
        if (grew) db.Schedule(new BuildIndex(), key: BuildIndex.Key);
        if (mayFold) db.Schedule(new FoldFresh(), key: FoldFresh.Key);
        if (grew || mayFold) await db.SaveChangesAsync(cancel);
    }

    /// <summary>An index with its analyzer; kept for the tenant, since an index never changes its words.</summary>
    public static OpenGeneration Open(TenantDb db, SearchGeneration generation) =>
        db.Session.Tenant.State.GetOrAdd(() => new Opened()).Generations.GetOrAdd(generation.Id, _ => new OpenGeneration(generation.Id, WordLists.Analyzer(generation.Words), generation.Average, generation.Measured));

    static async Task<OpenGeneration> OpenAsync(TenantDb db, int id, CancellationToken cancel) =>
        db.Session.Tenant.State.GetOrAdd(() => new Opened()).Generations.TryGetValue(id, out var opened) ? opened
            : Open(db, await db.SearchGenerations.AsNoTracking().SingleAsync(g => g.Id == id, cancel));

    // Two first writers at once: one makes it and the other finds it.
    async Task BeginAsync(TenantDb db, CancellationToken cancel)
    {
        var (average, words, now) = (AverageLengths.Typical, await WordLists.ReadAsync(db, cancel), clock.GetUtcNow());
        object started = db.Database.IsSqlite() ? now.UtcTicks : now;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_generations ("Id","Serves","Words","TitleWords","TitleMore","BodyWords","BodyMore","Measured","StartedUtc")
            VALUES (1,{true},{words},{average.TitleWords},{average.TitleMore},{average.BodyWords},{average.BodyMore},{SmallCollection},{started}) ON CONFLICT DO NOTHING
            """, cancel);
    }

    sealed class Opened
    {
        public ConcurrentDictionary<int, OpenGeneration> Generations { get; } = new();
    }
}
