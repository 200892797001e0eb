using AngleSharp.Dom;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class SecondFactorTests
{
    [Theory, Engines]
    public async Task With_a_second_step_the_password_alone_does_not_log_in(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var (key, _) = await SwitchOn(await network.LogIn(Cast.Lid));

        var visitor = network.Visitor();
        var form = (await visitor.Submit("/account/inloggen?returnUrl=" + Uri.EscapeDataString(network.Tenant.PathBase + "/account/sessies"), "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password))).ShouldShow("Tweede stap");
        (await visitor.Get("/account/profiel")).ShouldShow("Welkom terug");
        (await visitor.Submit(form, "Verder", ("Code", "000000"))).ShouldBe(422).ShouldShow("Deze code klopt niet");

        var page = await visitor.Submit(form, "Verder", ("Code", MembersGiven.Totp(key)));
        Assert.EndsWith("/account/sessies", page.ShouldBe(200).Url);
    }

    [Theory, Engines]
    public async Task A_recovery_code_works_once(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var (_, codes) = await SwitchOn(await network.LogIn(Cast.Lid));
        Assert.Equal(10, codes.Count);

        (await LogIn(network, codes[0])).ShouldBe(200);
        (await LogIn(network, codes[0])).ShouldBe(422).ShouldShow("Deze code klopt niet");
        (await LogIn(network, codes[1])).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task Switching_it_off_needs_the_password(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var lid = await network.LogIn(Cast.Lid);
        await SwitchOn(lid);

        (await lid.Submit("/account/tweede-stap/beheren", "Tweede stap uitzetten", ("Password", "verkeerd"))).ShouldBe(422).ShouldShow("Je wachtwoord klopt niet");
        (await lid.Submit("/account/tweede-stap/beheren", "Tweede stap uitzetten", ("Password", Cast.Password))).ShouldShow("De tweede stap staat uit.");

        await network.LogIn(Cast.Lid);
        (await lid.Get("/account/profiel")).ShouldShow("Mijn profiel");
    }

    static async Task<Page> LogIn(Network network, string code)
    {
        var visitor = network.Visitor();
        return await visitor.Submit(await visitor.Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password)), "Verder", ("Code", code));
    }

    internal static async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOn(Browser lid)
    {
        var form = (await lid.Get("/account/tweede-stap")).ShouldBe(200);
        Assert.StartsWith("data:image/png;base64,", form.Document.QuerySelector("main img")!.GetAttribute("src"));
        var key = form.Document.QuerySelector("main code")!.TextContent;
        (await lid.Submit(form, "Aanzetten", ("Code", "12"))).ShouldBe(422).ShouldShow("Deze code klopt niet");
        var page = (await lid.Submit(form, "Aanzetten", ("Code", MembersGiven.Totp(key)))).ShouldBe(200).ShouldShow("Je herstelcodes");
        return (key, [.. page.Document.QuerySelectorAll("main li code").Select(c => c.TextContent)]);
    }
}
