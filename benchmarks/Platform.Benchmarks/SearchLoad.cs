using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Search.Rebuild;
using Platform.Search.Results;
using Platform.Tests.Support;

namespace Platform.Benchmarks;

/// <summary>Search in one big network on both databases, next to what the databases bring themselves: FTS5 and tsvector, with the same permission filter.</summary>
static class SearchLoad
{
    const int Questions = 200;
    const int SavedAtOnce = 200;
    const string Hidden = "permission:nobody";

    public static async Task<int> RunAsync(int documents)
    {
        var texts = new SearchTexts();
        Console.WriteLine("| system | documents | index: documents/s | one change: ms | three words: p50 ms | p95 ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        await OursAsync(Engine.Sqlite, texts, documents);
        await PlainSearch.Fts5Async(texts, documents, texts.Questions(Questions));
        if (!PostgresServer.IsInstalled) return 0;
        await OursAsync(Engine.Postgres, texts, documents);
        await PlainSearch.TsvectorAsync(texts, documents, texts.Questions(Questions));
        return 0;
    }

    static async Task OursAsync(Engine engine, SearchTexts texts, int documents)
    {
        var network = await Network.New(engine);
        await PutAsync(network, texts, [0]);
        for (var first = 1; first < documents; first += SavedAtOnce) await FillAsync(network, engine, texts, first, Math.Min(SavedAtOnce, documents - first));

        // A new index of everything, on one thread.
        var clock = Stopwatch.StartNew();
        await network.Db(db =>
        {
            db.Schedule(new BuildIndex(), key: BuildIndex.Key);
            return db.SaveChangesAsync();
        });
        await network.RunJobs();
        var perSecond = documents / clock.Elapsed.TotalSeconds;
        if (engine == Engine.Postgres)
        {
            await network.Db(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE search_postings"));
            await network.Db(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE search_docs"));
        }

        clock.Restart();
        for (var i = 0; i < 50; i++) await PutAsync(network, texts, [documents + i]);
        var change = clock.Elapsed.TotalMilliseconds / 50;
        var times = await TimesAsync(texts.Questions(Questions), question => network.With<ISearchEngine, int>(async search =>
            (await search.FindAsync(new SearchQuery(question, SearchFilter.None, 1, 20, [SearchAudience.Public, SearchAudience.Members]), CancellationToken.None)).Total));
        Print($"ours, {engine}", documents, perSecond, change, times);
    }

    // The documents as they stand beside an index that does not know them yet: building it is what is measured.
    static Task<int> FillAsync(Network network, Engine engine, SearchTexts texts, int first, int count) => network.Db(async db =>
    {
        object date = engine == Engine.Sqlite ? DateTimeOffset.UnixEpoch.UtcTicks : DateTimeOffset.UnixEpoch;
        return await db.InTransactionAsync(async () =>
        {
            for (var number = first; number < first + count; number++)
            {
                var (title, body, hidden) = texts.Document(number);
                await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO search_docs ("Kind","EntityId","Title","Body","Terms","Url","Audience","DateUtc","Generation","TitleWords","TitleMore","BodyWords","BodyMore")
                    VALUES ({"handreiking"},{(long)number},{title},{body},{""},{$"/{number}"},{(hidden ? Hidden : SearchAudience.Public)},{date},0,4,2,60,30)
                    """);
            }
            return count;
        });
    });

    static Task<int> PutAsync(Network network, SearchTexts texts, IEnumerable<int> numbers) => network.With<IServiceProvider, int>(async services =>
    {
        var (db, index) = (services.GetRequiredService<TenantDb>(), services.GetRequiredService<ISearchIndex>());
        await db.InTransactionAsync(async () =>
        {
            foreach (var number in numbers)
            {
                var (title, body, hidden) = texts.Document(number);
                await index.PutAsync(db, new SearchKey("handreiking", number), new SearchText(title, body, $"/{number}", hidden ? Hidden : SearchAudience.Public, DateTimeOffset.UnixEpoch), CancellationToken.None);
            }
        });
        return 0;
    });

    /// <summary>Milliseconds of each question, sorted; the first round only warms up.</summary>
    public static async Task<double[]> TimesAsync(IReadOnlyList<string> questions, Func<string, Task<int>> ask)
    {
        foreach (var question in questions) await ask(question);
        var times = new double[questions.Count];
        foreach (var (i, question) in questions.Index())
        {
            var clock = Stopwatch.StartNew();
            await ask(question);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        return times;
    }

    public static void Print(string system, int documents, double perSecond, double? change, double[] times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {system} | {documents} | {perSecond:0} | {change:0.0} | {times[times.Length / 2]:0.0} | {times[times.Length * 95 / 100]:0.0} |"));
}
