using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Rebuild;

/// <summary>Makes blocks of fresh documents in the index that serves. A block is a transaction; running twice does no harm.</summary>
sealed class FoldFreshHandler(TenantDb db, Generations generations) : IHandle<FoldFresh>
{
    const int Smallest = 250;
    const int Largest = 1000;

    public async Task HandleAsync(FoldFresh message, CancellationToken cancel)
    {
        while (await db.InTransactionAsync(() => FoldAsync(cancel), cancel))
        {
        }
    }

    async Task<bool> FoldAsync(CancellationToken cancel)
    {
        var serving = await generations.ServingAsync(db, cancel);
        // Who removes one of these waits for us, or is passed over.
        var claim = db.Database.IsSqlite() ? "" : "FOR UPDATE SKIP LOCKED";
        var sql = $$"""SELECT "Generation", "Doc", "Data" FROM search_fresh WHERE "Generation" = {0} ORDER BY "Doc" LIMIT {{Largest}} {{claim}}""";
        var fresh = await db.Database.SqlQueryRaw<FreshRow>(sql, serving.Id).ToListAsync(cancel);
        if (fresh.Count < Smallest) return false;
        await DocumentPostings.WriteBlockAsync(db, serving.Id, [.. fresh.Select(f => (f.Doc, DocumentPostings.OfFresh(f.Data)))], cancel);
        var docs = fresh.ConvertAll(f => f.Doc);
        await db.SearchFresh.Where(f => f.Generation == serving.Id && docs.Contains(f.Doc)).ExecuteDeleteAsync(cancel);
        return fresh.Count == Largest;
    }

    sealed record FreshRow(int Generation, long Doc, byte[] Data);
}
