using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

/// <summary>Only Tab, Enter, space and letters; the mouse lies in a drawer.</summary>
public sealed class KeyboardTests
{
    [Theory, Screens]
    public async Task The_first_tab_skips_to_the_content(Screen screen)
    {
        await using var someone = await Someone.In("stroomop", screen);
        await someone.Open("/kennisbank");
        var keyboard = new Keyboard(someone.Page);

        await keyboard.TabTo("Direct naar de inhoud", atMost: 1);
        await keyboard.Enter();

        Assert.Equal("inhoud", await someone.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory, Screens]
    public async Task Someone_without_a_mouse_logs_in_walks_through_the_menu_searches_and_replies(Screen screen)
    {
        await using var someone = await Someone.In("stroomop", screen);
        var keyboard = new Keyboard(someone.Page);
        await someone.Open("/account/inloggen");
        await keyboard.TabTo("Email");
        await keyboard.Type(Cast.Lid2);
        await keyboard.TabTo("Password");
        await keyboard.Type(Cast.Password);
        await keyboard.EnterAndGo();
        Assert.DoesNotContain("inloggen", someone.Path, StringComparison.Ordinal);

        if (screen == Screen.Phone)
        {
            await keyboard.TabTo("Menu");
            await keyboard.Enter();
        }
        await keyboard.TabTo("Forum");
        await keyboard.EnterAndGo();
        Assert.Equal("/forum", someone.Path);

        await keyboard.TabTo("Zoeken");
        await keyboard.Enter();
        await Microsoft.Playwright.Assertions.Expect(someone.Page.Locator("#zoek-kop")).ToBeFocusedAsync(); // opening the search puts you in its field
        await keyboard.Type("gezinsplan");
        await keyboard.EnterAndGo();
        await keyboard.TabTo("Mag de mentor van school meelezen in het gezinsplan?");
        await keyboard.EnterAndGo();

        var reply = $"Vraag het eerst aan het gezin zelf ({screen}).";
        await keyboard.TabTo("Body");
        await keyboard.Type(reply);
        await keyboard.TabTo("Reageren");
        await keyboard.EnterAndGo();
        await someone.ShouldSee(reply);
    }
}
