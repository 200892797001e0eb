using Microsoft.Playwright;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Support;

/// <summary>
/// Someone behind a screen in one network, who finds things as people do: links and buttons by their words, fields by their labels.
/// After every step the browser must have had nothing to complain about: no script error, no refused style, no answer 500.
/// </summary>
public sealed class Someone : IAsyncDisposable
{
    readonly IBrowserContext _window;
    readonly List<string> _complaints = [];
    readonly string _base;
    readonly bool _script;

    Someone(IBrowserContext window, IPage page, Site site, string network, Screen screen, bool script)
    {
        (_window, _script) = (window, script);
        _base = network.Length > 0 ? $"{site.Url}/{network}" : site.Url;
        Page = page;
        Site = site;
        Screen = screen;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsExpectedAnswer(message)) Complain($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => Complain($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) Complain($"{response.Status} from {response.Url}{Site.LastError}");
        };
    }

    public IPage Page { get; }

    public Site Site { get; }

    public Screen Screen { get; }

    /// <summary>The path below the network.</summary>
    public string Path => Below(Page.Url) ?? Page.Url;

    public string Address(string path) => path.StartsWith("http", StringComparison.Ordinal) ? path : _base + path;

    /// <summary>The path below this network, or null for an address elsewhere.</summary>
    public string? Below(string address) =>
        !address.StartsWith(_base + "/", StringComparison.Ordinal) || (_base == Site.Url && Site.Networks.Any(n => address.StartsWith($"{_base}/{n}/", StringComparison.Ordinal))) ? null : address[_base.Length..];

    /// <param name="network">Prefix of the network; empty for the platform itself.</param>
    /// <param name="email">Who logs in; null is a visitor.</param>
    /// <param name="zone">Where the clock of this person is: <c>America/Curacao</c>.</param>
    public static async Task<Someone> In(string network, Screen screen, string? email = null, bool javaScript = true, string zone = Chromium.HomeZone)
    {
        var site = await Site.Running;
        var session = email is null ? null : await Chromium.Session($"{network}|{email}", () => LogInAsync(network, email));
        var window = await Chromium.OpenWindow(screen, javaScript, session, zone);
        return new Someone(window, await window.NewPageAsync(), site, network, screen, javaScript);
    }

    /// <summary>A visitor whose window has a size of its own.</summary>
    public static async Task<Someone> In(string network, int width, int height, string? email = null)
    {
        var someone = await In(network, Screen.Desktop, email);
        await someone.Page.SetViewportSizeAsync(width, height);
        return someone;
    }

    static async Task<string> LogInAsync(string network, string email)
    {
        await using var someone = await In(network, Screen.Desktop);
        await someone.LogIn(email);
        return await someone._window.StorageStateAsync();
    }

    public async Task LogIn(string email, string password = Cast.Password)
    {
        await Open("/account/inloggen");
        await Fill("E-mailadres", email);
        await Fill("Wachtwoord", password);
        await Press("Inloggen");
        Assert.False(Path.Contains("/inloggen", StringComparison.Ordinal), $"{email} could not log in: {await Main()}");
    }

    /// <param name="path">Below the network, or a whole address (from a mail).</param>
    public async Task Open(string path)
    {
        var response = await Page.GotoAsync(Address(path));
        Assert.True(response is null || response.Status < 400, $"{path} answered {response?.Status}: {await Main()}");
        ShouldBeQuiet();
    }

    /// <summary>Chooses an item of the main menu; on a phone the menu is opened first.</summary>
    /// <param name="from">The page to open first; null: where this person is.</param>
    public async Task Choose(string menuItem, string? from = null)
    {
        if (from is not null) await Open(from);
        if (Screen == Screen.Phone) await Page.Locator("header summary", new() { HasText = "Menu" }).ClickAsync();
        await Page.Locator("header nav[aria-label='Hoofdmenu'] a:visible", new() { HasText = menuItem }).First.ClickAsync();
        await Settle();
    }

    /// <summary>Follows the first link in the page's main part with these words.</summary>
    public async Task Follow(string link)
    {
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Settle();
    }

    public Task Fill(string label, string text) => Field(label).FillAsync(text);

    public Task Select(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task Tick(string label) => Field(label).CheckAsync(new() { Force = true }); // the box itself may be drawn by its label

    /// <summary>The first control in the page's main part with this label, or a part of it.</summary>
    public ILocator Field(string label) => Page.Locator("main").GetByLabel(label).And(Page.Locator("input, textarea, select")).First;

    /// <summary>Presses the first button in the main part with these words, says yes when the page asks, and waits for what follows.</summary>
    public async Task Press(string button)
    {
        await Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        var question = Page.Locator("dialog[open] button[value=ja]");
        if (await question.IsVisibleAsync()) await question.ClickAsync();
        await Settle();
    }

    public async Task Search(string words)
    {
        await Page.Locator("header summary", new() { HasText = "Zoeken" }).ClickAsync();
        await Page.Locator("header input[type=search]").FillAsync(words);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/zoeken?*");
        await Settle();
    }

    public async Task ShouldSee(string text)
    {
        var seen = Page.Locator("body").GetByText(text).Locator("visible=true").First;
        try
        {
            await Assertions.Expect(seen).ToBeVisibleAsync(new() { Timeout = 10_000 });
        }
        catch (PlaywrightException)
        {
            Assert.Fail($"'{text}' is not on {Path}: {await Main()}");
        }
    }

    /// <summary>Opens a page again until it shows these words: for what the platform does a moment later.</summary>
    public async Task ShouldSeeSoon(string path, string text)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            await Open(path);
            if (await Page.Locator("main").GetByText(text).First.IsVisibleAsync()) return;
            await Task.Delay(250);
        }
        Assert.Fail($"'{text}' did not come on {path}: {await Main()}");
    }

    public async Task ShouldNotSee(string text) => Assert.False(await Page.Locator("main").GetByText(text).First.IsVisibleAsync(), $"'{text}' is on {Path} and should not be.");

    /// <summary>What the browser complained about since the last time, joined; empty is good.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        lock (_complaints)
        {
            string[] taken = [.. _complaints];
            _complaints.Clear();
            return taken;
        }
    }

    public async Task<string> Main() => string.Join(' ', (await Page.Locator("body").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async ValueTask DisposeAsync() => await _window.CloseAsync();

    async Task Settle()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        if (_script) await ReadyAsync();
        ShouldBeQuiet();
    }

    // Comforts of a page load after it. A person takes longer to look at the page; a test would type before anybody listens.
    async Task ReadyAsync()
    {
        try
        {
            await Page.Locator("html[data-klaar], html:not(:has(script[type=module]))").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            // the step that follows says what is missing
        }
    }

    void ShouldBeQuiet()
    {
        if (TakeComplaints() is { Count: > 0 } complaints) Assert.Fail($"On {Path}:\n{string.Join('\n', complaints)}");
    }

    void Complain(string complaint)
    {
        lock (_complaints) _complaints.Add(complaint);
    }

    // A form that is shown again answers 422, a stale one 409: the browser writes that down as an error, for us it is an answer.
    static bool IsExpectedAnswer(IConsoleMessage message) => message.Text.Contains("status of 422", StringComparison.Ordinal) || message.Text.Contains("status of 409", StringComparison.Ordinal);
}
