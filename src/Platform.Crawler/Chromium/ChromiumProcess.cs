using System.Diagnostics;

namespace Platform.Crawler.Chromium;

/// <summary>A headless Chromium with a folder of its own and one way out; gone with its folder when it is disposed.</summary>
sealed class ChromiumProcess : IAsyncDisposable
{
    static readonly TimeSpan s_start = TimeSpan.FromSeconds(20);

    readonly Process _process;
    readonly string _folder;

    ChromiumProcess(Process process, string folder) => (_process, _folder) = (process, folder);

    public static string? Executable { get; } = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(p => p.Length > 0).Select(p => Path.Combine(p, name))).FirstOrDefault(File.Exists);

    public static ChromiumProcess Start(int proxy)
    {
        var folder = Directory.CreateTempSubdirectory("platform-crawl-").FullName;
        string[] flags =
        [
            "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage", "--mute-audio",
            "--deny-permission-prompts", "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--lang=nl", "--window-size=1280,900",
            $"--proxy-server=http://127.0.0.1:{proxy}", "--proxy-bypass-list=<-loopback>", // this machine too goes by the guard
            "--remote-debugging-port=0", $"--user-data-dir={folder}", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), // root has no sandbox
            "about:blank",
        ];
        var start = new ProcessStartInfo(Executable!, flags) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { }; // read, so that it does not stand still on a full pipe
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChromiumProcess(process, folder);
    }

    /// <summary>Where it listens; null when it did not come up.</summary>
    public async Task<Uri?> AddressAsync(CancellationToken cancel)
    {
        var file = Path.Combine(_folder, "DevToolsActivePort");
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < s_start && !_process.HasExited)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancel) is [var port, var path, ..]) return new Uri($"ws://127.0.0.1:{port}{path}");
            await Task.Delay(50, cancel);
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        for (var i = 0; Directory.Exists(_folder); i++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException && i < 20)
            {
                await Task.Delay(100); // its children write their last files
            }
        }
    }
}
