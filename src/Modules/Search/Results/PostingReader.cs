using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>Where a term occurs: in blocks, and in fresh documents one by one.</summary>
sealed class TermPostings
{
    public List<(long Block, byte[] Data)> Blocks { get; } = [];

    public List<Posting> Fresh { get; } = [];

    /// <summary>In how many documents; some of them may be gone.</summary>
    public int Count { get; set; }

    public IEnumerable<long> Documents()
    {
        foreach (var (block, data) in Blocks)
        {
            var reader = PostingList.Read(block, data);
            while (reader.MoveNext()) yield return reader.Current.Doc;
        }
        foreach (var posting in Fresh) yield return posting.Doc;
    }
}

/// <summary>Reads where terms occur: two statements, whatever the question.</summary>
sealed class PostingReader(TenantDb db, TimeProvider clock)
{
    const int WorthKeeping = 1000;
    static readonly TimeSpan s_keep = TimeSpan.FromMinutes(10);

    /// <summary>The terms that occur at all.</summary>
    public async Task<IReadOnlyDictionary<long, TermPostings>> ReadAsync(int generation, IEnumerable<long> terms, CancellationToken cancel)
    {
        var found = terms.ToDictionary(t => t, _ => new TermPostings());
        if (found.Count == 0) return found;
        var sql = $"""{AdHoc.Mark}SELECT "Term", "Block", "Documents", "Data" FROM search_postings WHERE "Generation" = {generation} AND "Term" IN ({string.Join(',', found.Keys)})""";
        await foreach (var row in db.Database.SqlQueryRaw<BlockRow>(sql).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var postings = found[row.Term];
            postings.Blocks.Add((row.Block, row.Data));
            postings.Count += row.Documents;
        }
        foreach (var fresh in await db.SearchFresh.AsNoTracking().Where(f => f.Generation == generation).ToListAsync(cancel))
        {
            foreach (var (term, postings) in found)
            {
                if (DocumentPostings.WeightIn(fresh.Data, term) is not (> 0 and var weight)) continue;
                postings.Fresh.Add(new Posting(fresh.Doc, weight));
                postings.Count++;
            }
        }
        return found.Where(f => f.Value.Count > 0).ToDictionary();
    }

    /// <summary>How many documents there are. Counting many takes milliseconds and their number hardly changes, so that is kept for a while.</summary>
    public async Task<int> CollectionSizeAsync(CancellationToken cancel)
    {
        var state = db.Session.Tenant.State;
        if (state.Find<Size>() is { } kept && kept.UntilUtc > clock.GetUtcNow()) return kept.Documents;
        var documents = await db.SearchDocs.CountAsync(cancel);
        if (documents >= WorthKeeping) state.Set(new Size(documents, clock.GetUtcNow() + s_keep));
        return documents;
    }

    sealed record BlockRow(long Term, long Block, int Documents, byte[] Data);

    sealed record Size(int Documents, DateTimeOffset UntilUtc);
}
