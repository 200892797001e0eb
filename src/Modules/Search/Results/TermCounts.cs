using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;

namespace Platform.Search.Results;

/// <summary>In how many documents a term occurs. Counting a common one takes milliseconds and its number hardly changes, so that is kept for a while.</summary>
sealed class TermCounts(TenantDb db, TimeProvider clock)
{
    const int WorthKeeping = 1000;
    static readonly TimeSpan s_keep = TimeSpan.FromMinutes(10);

    public async Task<(int All, IReadOnlyDictionary<long, int> Documents)> OfAsync(int generation, IReadOnlyList<long> terms, CancellationToken cancel)
    {
        var (kept, now) = (Kept.Of(db, generation), clock.GetUtcNow());
        var known = terms.Where(t => kept.Counts.TryGetValue(t, out var k) && k.Until > now).ToDictionary(t => t, t => kept.Counts[t].Count);
        if (kept.All is not { } all || all.Until <= now)
        {
            all = (await db.SearchDocs.CountAsync(cancel), now + s_keep);
            kept.All = all.Count < WorthKeeping ? null : all;
        }
        var asked = terms.Where(t => !known.ContainsKey(t)).ToList();
        if (asked.Count > 0)
        {
            var sql = $"""{AdHoc.Mark}SELECT "Term", count(*) AS "Documents" FROM search_postings WHERE "Generation" = {generation} AND "Term" IN ({string.Join(',', asked)}) GROUP BY "Term" """;
            foreach (var (term, documents) in await db.Database.SqlQueryRaw<TermCount>(sql).ToListAsync(cancel))
            {
                known[term] = documents;
                if (documents >= WorthKeeping) kept.Counts[term] = (documents, now + s_keep);
            }
        }
        return (all.Count, known);
    }

    sealed record TermCount(long Term, int Documents);

    sealed class Kept
    {
        const int MostTerms = 5000;

        public int Generation { get; private init; }

        public ConcurrentDictionary<long, (int Count, DateTimeOffset Until)> Counts { get; } = new();

        public (int Count, DateTimeOffset Until)? All { get; set; }

        public static Kept Of(TenantDb db, int generation)
        {
            var state = db.Session.Tenant.State;
            if (state.Find<Kept>() is { } kept && kept.Generation == generation && kept.Counts.Count < MostTerms) return kept;
            var fresh = new Kept { Generation = generation };
            state.Set(fresh);
            return fresh;
        }
    }
}
