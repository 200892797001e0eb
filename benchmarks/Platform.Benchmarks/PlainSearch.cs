using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Platform.Tests.Support;

namespace Platform.Benchmarks;

/// <summary>The opponents: full-text search as the databases bring it, any word, best twenty, hidden documents left out.</summary>
static class PlainSearch
{
    public static async Task Fts5Async(SearchTexts texts, int documents, IReadOnlyList<string> questions)
    {
        var file = Path.GetTempFileName();
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE docs (id INTEGER PRIMARY KEY, hidden INTEGER NOT NULL); CREATE VIRTUAL TABLE fts USING fts5(title, body)");
        var clock = Stopwatch.StartNew();
        await ExecuteAsync("BEGIN");
        for (var i = 0; i < documents; i++)
        {
            var (title, body, hidden) = texts.Document(i);
            await ExecuteAsync("INSERT INTO docs VALUES ($i, $h); INSERT INTO fts (rowid, title, body) VALUES ($i, $t, $b)", ("$i", i), ("$h", hidden), ("$t", title), ("$b", body));
        }
        await ExecuteAsync("COMMIT");
        var perSecond = documents / clock.Elapsed.TotalSeconds;
        var times = await SearchLoad.TimesAsync(questions, async question =>
        {
            await using var select = connection.CreateCommand();
            select.CommandText = "SELECT fts.rowid FROM fts JOIN docs ON docs.id = fts.rowid WHERE fts MATCH $q AND NOT docs.hidden ORDER BY bm25(fts, 1.5, 1) LIMIT 20";
            select.Parameters.AddWithValue("$q", string.Join(" OR ", question.Split(' ')));
            return await CountAsync(select);
        });
        SearchLoad.Print("FTS5", documents, perSecond, null, times);
        await connection.CloseAsync();
        File.Delete(file);

        async Task ExecuteAsync(string sql, params (string Name, object Value)[] values)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
            await command.ExecuteNonQueryAsync();
        }
    }

    public static async Task TsvectorAsync(SearchTexts texts, int documents, IReadOnlyList<string> questions)
    {
        await using var connection = new NpgsqlConnection((await PlatformApp.Shared(Engine.Postgres)).Database);
        await connection.OpenAsync();
        await ExecuteAsync("CREATE TEMP TABLE docs (id integer PRIMARY KEY, hidden boolean NOT NULL, vector tsvector NOT NULL); CREATE INDEX ON docs USING gin (vector)");
        var clock = Stopwatch.StartNew();
        await ExecuteAsync("BEGIN");
        for (var i = 0; i < documents; i++)
        {
            var (title, body, hidden) = texts.Document(i);
            await ExecuteAsync("INSERT INTO docs VALUES ($1, $2, setweight(to_tsvector('dutch', $3), 'A') || to_tsvector('dutch', $4))", i, hidden, title, body);
        }
        await ExecuteAsync("COMMIT");
        var perSecond = documents / clock.Elapsed.TotalSeconds;
        await ExecuteAsync("VACUUM ANALYZE docs");
        var times = await SearchLoad.TimesAsync(questions, async question =>
        {
            await using var select = new NpgsqlCommand("SELECT id FROM docs, to_tsquery('dutch', $1) q WHERE vector @@ q AND NOT hidden ORDER BY ts_rank_cd(vector, q) DESC LIMIT 20", connection) { Parameters = { new() { Value = string.Join(" | ", question.Split(' ')) } } };
            return await CountAsync(select);
        });
        SearchLoad.Print("tsvector `dutch`, ts_rank_cd", documents, perSecond, null, times);

        async Task ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync();
        }
    }

    static async Task<int> CountAsync(System.Data.Common.DbCommand select)
    {
        var count = 0;
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync()) count++;
        return count;
    }
}
