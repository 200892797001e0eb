using Platform.Tests.Members;
using Platform.Tests.Support;

namespace Platform.Tests.Site;

public sealed class AdminTests
{
    [Theory, Engines]
    public async Task The_log_tells_in_words_who_did_what_and_is_searched_by_them(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Lid, "Lid"));
        await network.LogIn(Cast.Lid);
        var beheerder = await network.LogIn(Cast.Beheerder);

        var rows = (await beheerder.Get("/beheer/logboek?actie=ingelogd")).ShouldBe(200).Document.QuerySelectorAll("tbody tr");
        Assert.All(rows, r => Assert.Equal("Ingelogd", r.Children[2].TextContent));
        Assert.Superset(new HashSet<string> { "Lid", "Beheerder" }, rows.Select(r => r.Children[1].TextContent).ToHashSet());
        (await beheerder.Get("/beheer/logboek?actie=member.loggedin")).ShouldShow("Ingelogd");
        (await beheerder.Get("/beheer/logboek?actie=bestaatniet")).ShouldShow("Geen regels gevonden");
    }

    [Theory, Engines]
    public async Task Beheer_stands_once_in_the_menu_of_who_finds_something_there(Engine engine)
    {
        var network = await Network.Demo(engine);

        Assert.Equal(0, Doors(await (await network.As(Cast.Auditor)).Get("/")));
        Assert.True(Doors(await (await network.As(Cast.Moderator)).Get("/")) is 1 or 2); // for the media library
        Assert.True(Doors(await (await network.As(Cast.Beheerder)).Get("/")) is 1 or 2, "once in the account menu and once in the menu of a phone");
        (await (await network.As(Cast.Auditor)).Get("/beheer")).ShouldBe(403);
        (await (await network.As(Cast.Beheerder)).Get("/beheer")).ShouldShow("Kleuren, letters, logo en de homepage");
    }

    static int Doors(Page page) => page.Document.QuerySelectorAll("header a, dialog a").Count(a => a.GetAttribute("href")?.EndsWith("/beheer", StringComparison.Ordinal) == true);
}
