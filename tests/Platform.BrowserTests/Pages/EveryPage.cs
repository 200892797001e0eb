using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Pages;

/// <summary>
/// Every page that a role can reach in a network: axe finds nothing, nothing sticks out of the window, the console stays empty, there is one
/// level 1 heading and a title. In a desktop and a phone window; pictures in artifacts/screenshots.
/// </summary>
public abstract class EveryPage(string network)
{
    // What a walk along links could miss; the rest is found.
    static readonly string[] s_starts =
    [
        "/", "/kennisbank", "/forum", "/agenda", "/zoeken?q=casus", "/zoeken?q=bestaatnergens", "/account/inloggen", "/account/aanmelden", "/account/wachtwoord-vergeten",
        "/huisregels", "/privacy", "/toegankelijkheid",
    ];

    static readonly string[] s_memberStarts = [.. s_starts.Except(["/account/inloggen", "/account/aanmelden", "/account/wachtwoord-vergeten"]), "/mijn", "/leden", "/checklists", "/meldingen", "/account"];

    protected async Task WalkAsync(string role, string? email)
    {
        await using var someone = await Someone.In(network, Screen.Desktop, email);
        string[] starts = role switch
        {
            "visitor" => s_starts,
            "lid" or "auditor" => s_memberStarts,
            _ => [.. s_memberStarts, "/beheer"],
        };

        var (wrong, pages) = await Tour.Walk(someone, $"{network}-{role}", starts);

        Assert.True(wrong.Count == 0, $"{wrong.Count} things on {pages} pages:\n{string.Join('\n', wrong)}");
    }
}

/// <summary>Every role walks through one network; the others share its pages and differ in look and content, so one walk each is enough.</summary>
public sealed class StroomopPages() : EveryPage("stroomop")
{
    [Theory]
    [InlineData("visitor", null)]
    [InlineData("lid", Cast.Lid)]
    [InlineData("facilitator", Cast.Facilitator)]
    [InlineData("moderator", Cast.Moderator)]
    [InlineData("auditor", Cast.Auditor)]
    [InlineData("beheerder", Cast.Beheerder)]
    public Task Every_page_is_accessible_and_fits(string role, string? email) => WalkAsync(role, email);
}

public sealed class BewegingVanNulPages() : EveryPage("beweging-van-nul")
{
    [Theory]
    [InlineData("auditor", Cast.Auditor)]
    public Task Every_page_is_accessible_and_fits(string role, string? email) => WalkAsync(role, email);
}

public sealed class RetPages() : EveryPage("ret")
{
    [Theory]
    [InlineData("facilitator", Cast.Facilitator)]
    public Task Every_page_is_accessible_and_fits(string role, string? email) => WalkAsync(role, email);
}
