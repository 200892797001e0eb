using System.Diagnostics;
using System.Globalization;

namespace Platform.Benchmarks;

/// <summary>
/// What a network costs: managed heap and resident memory while it is open and after it went idle, its first page on a warm process,
/// and the processor time of a page when requests go round all networks, against the same requests to one.
/// </summary>
static class Tenants
{
    const int PagesPerRound = 4000;

    public static async Task<int> RunAsync(IReadOnlyList<int> counts)
    {
        Console.WriteLine("| networks | heap kB each | resident kB each | resident MB | first page p50 ms | p95 ms | page CPU against one network | idle: heap kB each | resident kB each |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var data = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        await PrepareAsync(data, counts.Max());
        foreach (var count in counts.Order()) await MeasureAsync(data, count);
        Directory.Delete(data, recursive: true);
        return 0;
    }

    static async Task MeasureAsync(string data, int count)
    {
        using var site = Server.StartSite(data, "--Platform:Demo", "false", "--Platform:RequestsPerMinute", "0", "--Platform:IdleMinutes", "1");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "None"); // who says who he is gets no page from the cache: the page itself is measured
        await site.WaitAsync("/net0000/");
        for (var i = 0; i < PagesPerRound; i++) await OpenAsync(http, site, 0); // warm code, so that only what a network adds is counted
        var (heap, resident) = (await site.HeapAsync(), site.Resident);

        var times = new List<double>();
        for (var i = 1; i < count; i++)
        {
            var clock = Stopwatch.StartNew();
            await OpenAsync(http, site, i);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        // Alternated, the best of three: the first rounds still pay for the compiler.
        List<double> all = [], single = [];
        for (var i = 0; i < 3; i++)
        {
            single.Add(await CpuAsync(site, http, 1));
            all.Add(await CpuAsync(site, http, count));
        }
        var ratio = all.Min() / single.Min();
        var (openHeap, openResident) = (await site.HeapAsync(), site.Resident);
        await Task.Delay(TimeSpan.FromSeconds(count == 1 ? 0 : 190));
        var (idleHeap, idleResident) = (await site.HeapAsync(), site.Resident);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {Each(openHeap - heap)} | {Each(openResident - resident)} | {openResident / 1048576} | {At(0.5)} | {At(0.95)} | {(count == 1 ? "1" : ratio.ToString("0.00", CultureInfo.InvariantCulture))} | {Each(idleHeap - heap)} | {Each(idleResident - resident)} |"));

        string Each(long bytes) => count == 1 ? "" : (bytes / 1024.0 / (count - 1)).ToString("0.0", CultureInfo.InvariantCulture);
        string At(double part) => times.Count == 0 ? "" : times[(int)(times.Count * part)].ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>Processor milliseconds of a page that is not in the cache.</summary>
    static async Task<double> CpuAsync(Server site, HttpClient http, int networks)
    {
        var before = site.Cpu;
        for (var i = 0; i < PagesPerRound; i++) await OpenAsync(http, site, i % networks);
        return (site.Cpu - before).TotalMilliseconds / PagesPerRound;
    }

    static async Task OpenAsync(HttpClient http, Server site, int network)
    {
        using var answer = await http.GetAsync(new Uri($"{site.Url}/net{network:0000}/agenda"));
        answer.EnsureSuccessStatusCode();
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
