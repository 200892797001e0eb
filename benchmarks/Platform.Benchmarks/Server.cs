using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Platform.Benchmarks;

/// <summary>A server in a process of its own, with its processor time and memory as the kernel counts them.</summary>
sealed class Server : IDisposable
{
    readonly Process _process;
    readonly int _probe;

    Server(Process process, string url, int probe)
    {
        _process = process;
        _probe = probe;
        Url = url;
    }

    public string Url { get; }

    public static string Root { get; } = FindRoot();

    /// <summary>The published site: <c>benchmarks/run</c> publishes it first.</summary>
    public static Server StartSite(string data, params string[] more)
    {
        var port = FreePort();
        string[] arguments = [Path.Combine(Root, "artifacts", "publish", "Platform.Web.dll"), "serve", "--urls", $"http://127.0.0.1:{port}", "--data", data, "--environment", "Development", "--contentRoot", Path.Combine(Root, "artifacts", "publish"), "--recipes", Path.Combine(Root, "recipes"), "--Announce", "false", .. more];
        return Start("dotnet", arguments, port);
    }

    public static Server StartBare(string file)
    {
        var port = FreePort();
        return Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Platform.Benchmarks.dll"), "bare", file, port.ToString(CultureInfo.InvariantCulture)], port);
    }

    /// <returns>What the command wrote.</returns>
    public static async Task<string> CommandAsync(string data, params string[] command)
    {
        string[] arguments = [Path.Combine(Root, "artifacts", "publish", "Platform.Web.dll"), .. command, "--data", data, "--environment", "Development", "--contentRoot", Path.Combine(Root, "artifacts", "publish"), "--recipes", Path.Combine(Root, "recipes")];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var written = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        return written;
    }

    /// <summary>Processor time used so far, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Live bytes on the managed heap of the site, after a collection.</summary>
    public async Task<long> HeapAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _probe);
        using var reader = new StreamReader(client.GetStream());
        return long.Parse(await reader.ReadToEndAsync(), CultureInfo.InvariantCulture);
    }

    public async Task WaitAsync(string path = "/health/ready")
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(5); await Task.Delay(20))
        {
            if (_process.HasExited) throw new InvalidOperationException("The server ended.");
            try
            {
                using var answer = await http.GetAsync(new Uri(Url + path));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        throw new TimeoutException();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    static Server Start(string program, string[] arguments, int port)
    {
        var probe = FreePort();
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "Platform.Benchmarks.dll");
        start.Environment["PLATFORM_PROBE"] = probe.ToString(CultureInfo.InvariantCulture);
        return new Server(Process.Start(start)!, $"http://127.0.0.1:{port}", probe);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
