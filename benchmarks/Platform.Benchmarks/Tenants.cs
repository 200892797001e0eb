using System.Diagnostics;
using System.Globalization;

namespace Platform.Benchmarks;

/// <summary>Resident memory of the process with this many networks in use, and the time of a network's first page on a warm process.</summary>
static class Tenants
{
    public static async Task<int> RunAsync(IReadOnlyList<int> counts)
    {
        Console.WriteLine("| networks in use | resident MB | kB a network | first page p50 ms | p95 ms |");
        Console.WriteLine("|---|---|---|---|---|");
        var data = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        await PrepareAsync(data, counts.Max());
        double? floor = null;
        foreach (var count in counts.Order())
        {
            using var site = Server.StartSite(data, "--Platform:Demo", "false", "--Platform:RequestsPerMinute", "0");
            await site.WaitAsync("/net0000/");
            using var http = new HttpClient();
            var times = new List<double>();
            for (var i = 1; i <= count; i++)
            {
                var clock = Stopwatch.StartNew();
                using (var answer = await http.GetAsync(new Uri($"{site.Url}/net{i - 1:0000}/"))) answer.EnsureSuccessStatusCode();
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
            await Task.Delay(2000);
            var resident = site.Resident / 1024.0 / 1024.0;
            floor ??= resident;
            var each = count == 1 ? double.NaN : (resident - floor.Value) * 1024 / (count - 1);
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {resident:0} | {each:0} | {times[times.Count / 2]:0.0} | {times[(int)(times.Count * 0.95)]:0.0} |"));
        }
        Directory.Delete(data, recursive: true);
        return 0;
    }

    // One network is made by its recipe; the others are copies of its file with a row of their own, as a restore would make them.
    static async Task PrepareAsync(string data, int count)
    {
        await Server.CommandAsync(data, "tenant", "create", "net0000", "--recipe", "stroomop", "--prefix", "net0000", "--title", "Netwerk 0000");
        await using var host = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(data, "platform.db")}");
        await host.OpenAsync();
        await using var transaction = host.BeginTransaction();
        for (var i = 1; i < count; i++)
        {
            var name = $"net{i:0000}";
            var folder = Path.Combine(data, "tenants", name);
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "tenants", "net0000"), "tenant.db*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            await using var insert = host.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = $"""
                CREATE TEMP TABLE copy AS SELECT * FROM host_tenants WHERE "Name"='net0000';
                UPDATE copy SET "Name"='{name}', "Title"='{name}', "Prefix"='{name}', "Database"='tenants/{name}/tenant.db';
                INSERT INTO host_tenants SELECT * FROM copy; DROP TABLE copy;
                """;
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }
}
