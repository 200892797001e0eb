using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Platform.BrowserTests.Support;

/// <summary>The one Chromium of a run; every person gets a window (context) with cookies of their own.</summary>
static class Chromium
{
    public const string HomeZone = "Europe/Amsterdam";

    static IPlaywright? s_playwright;

    static readonly Lazy<Task<IBrowser>> s_browser = new(LaunchAsync);

    // Logging in is slow on purpose; a person who did it once comes back with the same cookies.
    static readonly ConcurrentDictionary<string, Lazy<Task<string>>> s_sessions = new();

    public static async Task<IBrowserContext> OpenWindow(Screen screen, bool javaScript = true, string? session = null, string zone = HomeZone)
    {
        var (width, height) = screen.Size();
        return await OpenWindow(width, height, javaScript, session, zone);
    }

    public static async Task<IBrowserContext> OpenWindow(int width, int height, bool javaScript = true, string? session = null, string zone = HomeZone)
    {
        var browser = await s_browser.Value;
        var window = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            StorageState = session,
            Locale = "nl-NL",
            TimezoneId = zone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        window.SetDefaultTimeout(60_000);
        return window;
    }

    public static Task<string> Session(string key, Func<Task<string>> logIn) => s_sessions.GetOrAdd(key, _ => new(logIn)).Value;

    static async Task<IBrowser> LaunchAsync()
    {
        s_playwright = await Playwright.CreateAsync();
        return await s_playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>After the last test.</summary>
    public static async Task CloseAsync()
    {
        if (s_browser.IsValueCreated && s_browser.Value.IsCompletedSuccessfully) await (await s_browser.Value).CloseAsync();
        s_playwright?.Dispose();
    }

    static string Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/bin")
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }, Path.Combine)
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium was not found. On Debian: sudo apt-get install chromium");
}
