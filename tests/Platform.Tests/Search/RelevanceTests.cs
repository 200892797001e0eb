using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Search.Results;
using Platform.Tests.Support;
using Xunit.Abstractions;

namespace Platform.Tests.Search;

/// <summary>How well questions find what answers them, in figures and next to what the databases bring themselves.</summary>
public sealed class RelevanceTests(ITestOutputHelper output)
{
    static readonly ConcurrentDictionary<Engine, Lazy<Task<Network>>> s_networks = new();

    [Theory, Engines]
    public async Task People_find_what_answers_their_question(Engine engine)
    {
        var network = await Collection(engine);
        var ours = await JudgedCollection.MeasureAsync(question => network.With<ISearchEngine, IReadOnlyList<string>>(search => Find(search, question)));
        Print($"ours ({engine})", ours);
        foreach (var question in JudgedCollection.Questions)
        {
            var found = await network.With<ISearchEngine, IReadOnlyList<string>>(search => Find(search, question.Text));
            var missed = question.Grades.Where(g => g.Value == 3 && !found.Take(question.Grades.Count + 2).Contains(g.Key)).Select(g => g.Key).ToList();
            if (missed.Count > 0) output.WriteLine($"  {question.Text}: missed {string.Join(", ", missed)}; first were {string.Join(", ", found.Take(4))}");
        }

        Assert.True(JudgedCollection.Questions.Count >= 60);
        Assert.True(ours.Ndcg >= 0.80, $"nDCG@10 is {ours.Ndcg:0.000}.");
        Assert.Equal(0, ours.Empty);
    }

    [Theory, Engines]
    public async Task The_databases_own_search_does_worse(Engine engine)
    {
        var network = await Collection(engine);
        var ours = await JudgedCollection.MeasureAsync(question => network.With<ISearchEngine, IReadOnlyList<string>>(search => Find(search, question)));
        Print($"ours ({engine})", ours);
        if (engine == Engine.Sqlite)
        {
            await using var fts = await Fts5Async();
            var all = await JudgedCollection.MeasureAsync(q => Fts5Async(fts, string.Join(' ', Words(q))));
            var any = await JudgedCollection.MeasureAsync(q => Fts5Async(fts, string.Join(" OR ", Words(q))));
            Print("FTS5 unicode61, all words", all);
            Print("FTS5 unicode61 bm25, any word", any);
            Assert.True(ours.Ndcg > any.Ndcg && ours.Ndcg > all.Ndcg);
        }
        else
        {
            await using var postgres = await PostgresAsync(network.App.Database!);
            var theirs = await JudgedCollection.MeasureAsync(q => PostgresAsync(postgres, q));
            Print("PostgreSQL dutch, any word, ts_rank_cd", theirs);
            Assert.True(ours.Ndcg > theirs.Ndcg);
        }
    }

    [Fact]
    public async Task Both_databases_give_the_same_order()
    {
        var (sqlite, postgres) = (await Collection(Engine.Sqlite), await Collection(Engine.Postgres));
        foreach (var question in JudgedCollection.Questions)
            Assert.Equal(await sqlite.With<ISearchEngine, IReadOnlyList<string>>(s => Find(s, question.Text)), await postgres.With<ISearchEngine, IReadOnlyList<string>>(s => Find(s, question.Text)));
    }

    static async Task<IReadOnlyList<string>> Find(ISearchEngine engine, string question)
    {
        var results = await engine.FindAsync(new SearchQuery(question, SearchFilter.None, 1, 20, [SearchAudience.Public]), CancellationToken.None);
        return [.. results.Hits.Where(h => h.Kind == "judged").Select(h => JudgedCollection.Pieces[(int)h.Id].Name)];
    }

    static Task<Network> Collection(Engine engine) => s_networks.GetOrAdd(engine, e => new(async () =>
    {
        var network = await Network.New(e);
        await network.With<IServiceProvider, int>(async services =>
        {
            var (db, index) = (services.GetRequiredService<TenantDb>(), services.GetRequiredService<ISearchIndex>());
            await db.InTransactionAsync(async () =>
            {
                foreach (var (i, piece) in JudgedCollection.Pieces.Index())
                    await index.PutAsync(db, new SearchKey("judged", i), new SearchText(piece.Title, piece.Body, "/" + piece.Name, SearchAudience.Public, DateTimeOffset.UnixEpoch), CancellationToken.None);
            });
            return 0;
        });
        return network;
    })).Value;

    static string[] Words(string question) => [.. Regex.Matches(question.ToLowerInvariant(), @"[\p{L}\d]+").Select(m => $"\"{m.Value}\"")];

    static async Task<SqliteConnection> Fts5Async()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE pieces USING fts5(name UNINDEXED, title, body, tokenize = 'unicode61')";
        await create.ExecuteNonQueryAsync();
        foreach (var piece in JudgedCollection.Pieces)
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO pieces VALUES ($name, $title, $body)";
            insert.Parameters.AddWithValue("$name", piece.Name);
            insert.Parameters.AddWithValue("$title", piece.Title);
            insert.Parameters.AddWithValue("$body", piece.Body);
            await insert.ExecuteNonQueryAsync();
        }
        return connection;
    }

    static async Task<IReadOnlyList<string>> Fts5Async(SqliteConnection connection, string match)
    {
        await using var select = connection.CreateCommand();
        select.CommandText = "SELECT name FROM pieces WHERE pieces MATCH $match ORDER BY bm25(pieces, 1, 1.5, 1) LIMIT 20";
        select.Parameters.AddWithValue("$match", match);
        var found = new List<string>();
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }

    static async Task<NpgsqlConnection> PostgresAsync(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE TEMP TABLE pieces (name text, vector tsvector)", connection);
        await create.ExecuteNonQueryAsync();
        foreach (var piece in JudgedCollection.Pieces)
        {
            await using var insert = new NpgsqlCommand("INSERT INTO pieces VALUES ($1, setweight(to_tsvector('dutch', $2), 'A') || to_tsvector('dutch', $3))", connection) { Parameters = { new() { Value = piece.Name }, new() { Value = piece.Title }, new() { Value = piece.Body } } };
            await insert.ExecuteNonQueryAsync();
        }
        return connection;
    }

    static async Task<IReadOnlyList<string>> PostgresAsync(NpgsqlConnection connection, string question)
    {
        await using var select = new NpgsqlCommand("""
            SELECT name FROM pieces, to_tsquery('dutch', $1) query WHERE vector @@ query ORDER BY ts_rank_cd(vector, query) DESC, name LIMIT 20
            """, connection) { Parameters = { new() { Value = string.Join(" | ", Words(question).Select(w => w.Trim('"'))) } } };
        var found = new List<string>();
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }

    void Print(string system, (double Ndcg, double Recall, double Mrr, int Empty) figures) =>
        output.WriteLine($"{system}: nDCG@10 {figures.Ndcg:0.000}, recall@20 {figures.Recall:0.000}, MRR {figures.Mrr:0.000}, without a hit {figures.Empty} of {JudgedCollection.Questions.Count}");
}
