using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;

namespace Platform.Search.Misses;

/// <summary>Counts questions without an answer. What looks like a number or address of a person is not kept, and nothing longer than a quarter.</summary>
public sealed class MissLog(TenantDb db, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    const int LongestQuery = 100;
    const int MostDigits = 4;

    public async Task AddAsync(string question, CancellationToken cancel)
    {
        var query = string.Join(' ', question.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (query.Length is < 3 or > LongestQuery || query.Contains('@', StringComparison.Ordinal) || query.Count(char.IsDigit) > MostDigits || !query.Any(char.IsLetter)) return;
        var now = clock.GetUtcNow();
        object at = db.Database.IsSqlite() ? now.UtcTicks : now;
        await db.InTransactionAsync(async () =>
        {
            await db.Misses.Where(m => m.LastUtc < now - Kept).ExecuteDeleteAsync(cancel);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO search_misses ("Query","Times","LastUtc") VALUES ({query},1,{at})
                ON CONFLICT ("Query") DO UPDATE SET "Times" = search_misses."Times" + 1, "LastUtc" = excluded."LastUtc"
                """, cancel);
        }, cancel);
    }
}
