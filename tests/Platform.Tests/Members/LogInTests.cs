using System.Net;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class LogInTests
{
    [Theory, Engines]
    public async Task A_page_for_members_asks_to_log_in_and_opens_afterwards(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var visitor = network.Visitor();

        var form = (await visitor.Get("/account/sessies")).ShouldShow("Inloggen");
        var page = await visitor.Submit(form, "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password));

        page.ShouldBe(200).ShouldShow("Dit apparaat");
        Assert.EndsWith("/account/sessies", page.Url);
    }

    [Theory, Engines]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));

        var wrong = await network.Visitor().Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", "verkeerd wachtwoord"));
        var unknown = await network.Visitor().Submit("/account/inloggen", "Inloggen", ("Email", "niemand@demo.example"), ("Password", "verkeerd wachtwoord"));

        wrong.ShouldBe(422).ShouldShow("E-mailadres of wachtwoord klopt niet.");
        Assert.Equal(wrong.Text, unknown.ShouldBe(422).Text);
        Assert.Contains($"value=\"{Cast.Lid}\"", wrong.Html);
        wrong.ShouldNotShow("verkeerd wachtwoord");
    }

    [Theory, Engines]
    public async Task After_five_wrong_passwords_the_right_one_does_not_help_either(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var visitor = network.Visitor();
        for (var i = 0; i < 4; i++) (await visitor.Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", "verkeerd"))).ShouldShow("klopt niet");

        (await visitor.Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", "verkeerd"))).ShouldShow("Wacht tien minuten");
        (await visitor.Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password))).ShouldBe(422).ShouldShow("Wacht tien minuten");
    }

    [Theory, Engines]
    public async Task Guesses_at_the_same_moment_are_all_counted(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var forms = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => { var b = network.Visitor(); return (b, await b.Get("/account/inloggen")); }));

        await Task.WhenAll(forms.Select(f => f.b.Submit(f.Item2, "Inloggen", ("Email", Cast.Lid), ("Password", "verkeerd"))));

        (await network.Visitor().Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password))).ShouldShow("Wacht tien minuten");
    }

    [Theory, Engines]
    public async Task Logging_out_ends_the_session_also_for_a_copy_of_the_cookie(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var lid = await network.LogIn(Cast.Lid);
        var thief = network.Visitor();
        thief.Cookies.Add(Auth(lid, network));
        (await thief.Get("/account/profiel")).ShouldShow("Mijn profiel");

        await lid.Submit("/account/profiel", "Uitloggen");

        (await thief.Get("/account/profiel")).ShouldShow("Welkom terug");
        (await lid.Get("/account/profiel")).ShouldShow("Welkom terug");
    }

    [Theory, Engines]
    public async Task A_cookie_of_another_network_means_nothing_also_under_the_right_name(Engine engine)
    {
        var (here, there) = (await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid")), await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid")));
        var cookie = Auth(await here.LogIn(Cast.Lid), here);
        var visitor = there.Visitor();
        visitor.Cookies.Add(new Cookie("auth." + there.Name, cookie.Value, there.Tenant.PathBase, cookie.Domain));

        (await visitor.Get("/account/profiel")).ShouldShow("Welkom terug");
    }

    [Theory, Engines]
    public async Task The_way_back_stays_within_the_network(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));

        var page = await network.Visitor().Submit("/account/inloggen?returnUrl=https%3A%2F%2Felders.example%2F", "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password));

        Assert.Equal(network.Tenant.PathBase + "/", page.Url);
    }

    [Theory, Engines]
    public async Task Who_may_not_open_a_page_is_told_so_without_a_detour(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        (await (await network.LogIn(Cast.Lid)).Get("/beheer/leden")).ShouldBe(403).ShouldShow("Dit mag je niet openen");
    }

    static Cookie Auth(Browser browser, Network network) =>
        browser.Cookies.GetCookies(new Uri("http://localhost" + network.Tenant.PathBase + "/")).First(c => c.Name == "auth." + network.Name);
}
