using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Crawler.Network;

namespace Platform.Crawler.Chromium;

/// <summary>
/// Shows pages to the Chromium of the machine, when there is one, lets axe look at them and takes a picture. The browser reaches the network only
/// through a proxy of ours that asks the guard for every address, so a page cannot make it look inside. One at a time for the whole process.
/// </summary>
/// <param name="guard">Decides which addresses may be asked.</param>
public sealed class BrowserSampler(AddressGuard guard)
{
    const int Most = 5;

    static readonly TimeSpan s_page = TimeSpan.FromSeconds(30);
    static readonly TimeSpan s_load = TimeSpan.FromSeconds(15);
    static readonly SemaphoreSlim s_one = new(1, 1);
    static readonly Lazy<string> s_axe = new(() => $"{Resource("axe.min.js")};axe.configure({{locale:{Resource("axe.nl.json")}}});");

    // Elements shortened here already: a page may be megabytes
    const string RunAxe = """
        axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
          .then(r => JSON.stringify(r.violations.map(v => ({ Rule: v.id, Impact: v.impact || 'moderate', Help: v.help, Elements: v.nodes.slice(0, 5).map(n => n.html.slice(0, 300)), Count: v.nodes.length }))))
        """;

    /// <summary>Whether there is a Chromium.</summary>
    public static bool IsInstalled => ChromiumProcess.Executable is not null;

    /// <summary>Opens these pages, one after the other; at most five, at most 30 seconds each. Never throws but for cancelling.</summary>
    public async Task<BrowserSample> TakeAsync(IReadOnlyList<Uri> pages, CancellationToken cancel)
    {
        if (!IsInstalled) return new([], "Er is geen browser op deze server.");
        await s_one.WaitAsync(cancel);
        try
        {
            await using var proxy = new GuardedProxy(guard);
            await using var process = ChromiumProcess.Start(proxy.Port);
            if (await process.AddressAsync(cancel) is not { } address) return new([], "De browser op deze server startte niet.");
            await using var tools = await DevTools.ConnectAsync(address, cancel);
            return await TakeAsync(tools, [.. pages.Take(Most)], cancel);
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return new([], "De browser op deze server hield ermee op.");
        }
        finally
        {
            s_one.Release();
        }
    }

    static async Task<BrowserSample> TakeAsync(DevTools tools, IReadOnlyList<Uri> pages, CancellationToken cancel)
    {
        var (seen, missed) = (new List<BrowserPage>(), new List<Uri>());
        foreach (var page in pages)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(s_page);
            try
            {
                seen.Add(await OpenAsync(tools, page, limit.Token));
            }
            catch (Exception broken) when (broken is InvalidOperationException or JsonException || (broken is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                missed.Add(page);
            }
        }
        return new(seen, missed.Count == 0 ? null : $"Niet gelukt: {string.Join(", ", missed)}.");
    }

    static async Task<BrowserPage> OpenAsync(DevTools tools, Uri url, CancellationToken cancel)
    {
        var target = (await tools.AskAsync("Target.createTarget", new { url = "about:blank" }, null, cancel))["targetId"]!.ToString();
        try
        {
            var session = (await tools.AskAsync("Target.attachToTarget", new { targetId = target, flatten = true }, null, cancel))["sessionId"]!.ToString();
            Task<JsonObject> Ask(string method, object parameters) => tools.AskAsync(method, parameters, session, cancel);
            await Ask("Page.enable", new { });
            await Ask("Browser.setDownloadBehavior", new { behavior = "deny" });
            await Ask("Emulation.setDeviceMetricsOverride", new { width = 1280, height = 900, deviceScaleFactor = 1, mobile = false });
            var loaded = tools.Next("Page.loadEventFired");
            var went = await Ask("Page.navigate", new { url = url.AbsoluteUri });
            if (went["errorText"] is { } error) throw new InvalidOperationException(error.ToString());
            await Task.WhenAny(loaded, Task.Delay(s_load, cancel)); // a page that never ends loading is looked at as it stands
            await Task.Delay(500, cancel);
            var frame = went["frameId"]!.ToString();
            // a world of its own: the page can neither see nor mend what axe finds
            var world = (await Ask("Page.createIsolatedWorld", new { frameId = frame }))["executionContextId"]!.GetValue<int>();
            await Ask("Runtime.evaluate", new { expression = s_axe.Value, contextId = world });
            var found = await Ask("Runtime.evaluate", new { expression = RunAxe, contextId = world, awaitPromise = true, returnByValue = true });
            if (found["result"]?["value"]?.ToString() is not { } json) throw new InvalidOperationException("axe did not run.");
            var picture = (await Ask("Page.captureScreenshot", new { format = "png" }))["data"]!.ToString();
            return new BrowserPage(url, Convert.FromBase64String(picture), JsonSerializer.Deserialize<AxeViolation[]>(json)!);
        }
        finally
        {
            await tools.AskAsync("Target.closeTarget", new { targetId = target }, null, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(BrowserSampler).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
