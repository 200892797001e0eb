using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Support;

/// <summary>The real site with its three demo networks: a process of its own on a free port, with its own data folder, started once for a run.</summary>
public sealed class Site
{
    public static readonly IReadOnlyList<string> Networks = ["stroomop", "beweging-van-nul", "ret"];

    static readonly Lazy<Task<Site>> s_running = new(StartAsync);

    readonly StringBuilder _output = new();
    readonly SmtpServer _mail;
    readonly Process _process;

    Site(string url, string data)
    {
        Url = url;
        Data = data;
        _mail = new SmtpServer(folder: Path.Combine(data, "mail"));
        _process = Start();
    }

    public static string Root { get; } = FindRoot();

    /// <summary>Started by whoever asks first.</summary>
    public static Task<Site> Running => s_running.Value;

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    public string Data { get; }

    /// <summary>What the process wrote so far: the place to look when a page failed.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>The last error that was logged, the first lines.</summary>
    public string LastError => Output.LastIndexOf("Exception: ", StringComparison.Ordinal) is var at and >= 0 ? string.Join('\n', Output[Output.LastIndexOf('\n', at)..].Split('\n').Take(6)) : "";

    /// <summary>Waits until the mail server has a mail to this address whose subject contains these words; mail leaves a moment after the page answers.</summary>
    public async Task<ReceivedMail> Mail(string to, string subject)
    {
        var folder = Path.Combine(Data, "mail");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(200))
            if (ReceivedMail.In(folder).LastOrDefault(m => m.To.Contains(to, StringComparison.OrdinalIgnoreCase) && m.Subject.Contains(subject, StringComparison.OrdinalIgnoreCase)) is { } mail) return mail;
        throw new Xunit.Sdk.XunitException($"No mail '{subject}' to {to}. There are: {string.Join(", ", ReceivedMail.In(folder).TakeLast(10).Select(m => $"{m.To}: {m.Subject}"))}");
    }

    static async Task<Site> StartAsync()
    {
        var site = new Site($"http://127.0.0.1:{FreePort()}", Directory.CreateTempSubdirectory("platform-site-").FullName);
        for (var clock = Stopwatch.StartNew(); !site.Output.Contains("Ready:", StringComparison.Ordinal); await Task.Delay(100))
        {
            if (!site._process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(8)) continue;
            site._process.Kill();
            throw new InvalidOperationException($"The site did not start:\n{site.Output}");
        }
        return site;
    }

    Process Start()
    {
        var project = Path.Combine(Root, "src", "Platform.Web");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = project };
        string[] arguments =
        [
            Path.Combine(project, "bin", Configuration, "net10.0", "Platform.Web.dll"), "serve", "--urls", Url,
            "--data", Data, "--public-url", Url, "--smtp", _mail.Url, "--environment", "Development", "--contentRoot", project, "--Platform:Recipes", Path.Combine(Root, "recipes"), "--Platform:LoginsPerMinute", "100000",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    void Keep(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }

    /// <summary>After the last test.</summary>
    public static async Task StopAsync()
    {
        if (!s_running.IsValueCreated || !s_running.Value.IsCompletedSuccessfully) return;
        var site = await Running;
        site._process.Kill();
        await site._process.WaitForExitAsync();
        await site._mail.DisposeAsync();
        Directory.Delete(site.Data, recursive: true);
    }

    // The configuration in which these tests were built is the one in which the site was built along.
    static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The project's root was not found.");
        return folder;
    }
}
