using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Members.Contracts;
using Platform.Tests.Support;
using Platform.Tests.Tenants;

namespace Platform.Tests.Members;

/// <summary>A beheerder helps somebody who cannot log in.</summary>
public sealed class HelpTests
{
    const string End = "Tweede stap uitzetten";

    [Theory, Engines]
    public async Task Who_lost_the_phone_gets_the_second_step_switched_off_by_a_beheerder_and_hears_of_it(Engine engine)
    {
        var address = MembersGiven.Address("telefoonkwijt");
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"));
        var lid = await MembersGiven.Joined(network, address);
        await SecondFactorTests.SwitchOn(lid);
        var beheerder = await network.LogIn(Cast.Beheerder);
        var account = await Account(network, address);

        (await beheerder.Submit(account, End)).ShouldShow("De tweede stap is uit.").ShouldShow("Tweede stap uit").ShouldNotShow(End);

        (await lid.Get("/account/profiel")).ShouldShow("Welkom terug"); // logged out on every device
        await network.LogIn(address, "een heel eigen zin"); // the password alone is enough again
        var mail = Assert.Single(await network.MailTo(address), m => m.Subject.Contains("staat uit", StringComparison.Ordinal));
        Assert.Contains("uitgezet door Beheerder", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Audited(network, "second-factor.reset"));
    }

    [Theory, Engines]
    public async Task Who_is_sent_a_link_for_a_new_password_is_logged_out_and_chooses_one(Engine engine)
    {
        var address = MembersGiven.Address("vergeten");
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"));
        var lid = await MembersGiven.Joined(network, address);
        var beheerder = await network.LogIn(Cast.Beheerder);

        (await beheerder.Submit(await Account(network, address), "Nieuw wachtwoord mailen")).ShouldShow("is verstuurd").ShouldNotShow(End);

        (await lid.Get("/account/profiel")).ShouldShow("Welkom terug");
        var link = (await network.MailTo(address))[^1];
        Assert.Contains("Beheerder (beheerder) stuurt je", link.Text, StringComparison.Ordinal);
        await network.Visitor().Submit(link.Link("/nieuw-wachtwoord"), "Opslaan", ("Password", "een heel andere zin"));
        await network.LogIn(address, "een heel andere zin");
        Assert.Equal(1, await Audited(network, "password.link-sent"));
    }

    [Theory, Engines]
    public async Task Nobody_switches_off_their_own_second_step_here(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"));
        var beheerder = await network.LogIn(Cast.Beheerder);
        await SecondFactorTests.SwitchOn(beheerder);
        var account = await Account(network, Cast.Beheerder);

        (await beheerder.Get(account)).ShouldNotShow(End).ShouldShow("Je eigen wachtwoord en tweede stap");
        (await Press(beheerder, account, "tweede-stap/uitzetten")).ShouldBe(409).ShouldShow("wijzig je bij Beveiliging").ShouldShow("Tweede stap aan");
        (await Press(beheerder, account, "nieuw-wachtwoord")).ShouldBe(409);
        Assert.Empty(await network.Db(db => db.Set<AuditEntry>().Where(a => a.Action == "second-factor.reset").ToListAsync()));
    }

    [Theory, Engines]
    public async Task Who_only_keeps_the_members_does_not_help_a_beheerder_past_the_second_step(Engine engine)
    {
        var network = await Network.New(engine);
        await MembersGiven.Run(network, Keepers, Users((Cast.Beheerder, "Beheerder"), (Cast.Facilitator, "Ledenadministratie")));
        await SecondFactorTests.SwitchOn(await network.LogIn(Cast.Beheerder));
        var keeper = await network.LogIn(Cast.Facilitator);
        var account = await Account(network, Cast.Beheerder);

        (await keeper.Get(account)).ShouldNotShow(End).ShouldShow("Alleen iemand met dezelfde rol");
        (await Press(keeper, account, "tweede-stap/uitzetten")).ShouldBe(409).ShouldShow("Dit lid is zelf beheerder.").ShouldShow("Tweede stap aan");
        (await Press(keeper, account, "nieuw-wachtwoord")).ShouldBe(409);
    }

    [Theory, Engines]
    public async Task A_platform_administrator_is_helped_by_another_one_only(Engine engine)
    {
        var host = (await Installation.New(engine)).Host;
        await MembersGiven.Run(host, Keepers, Users((Cast.Beheerder, "Ledenadministratie"), (Cast.Facilitator, "Platformbeheerder")));
        var account = await Account(host, Installation.Administrator);

        (await Press(await host.LogIn(Cast.Beheerder), account, "nieuw-wachtwoord")).ShouldBe(409).ShouldShow("Dit lid is zelf beheerder.");
        (await (await host.LogIn(Cast.Facilitator)).Submit(account, "Nieuw wachtwoord mailen")).ShouldShow("is verstuurd");
    }

    static object Keepers => new { name = "Roles", Roles = new[] { new { Name = "Ledenadministratie", Description = "Houdt de leden bij", Permissions = new[] { "members.manage" } } } };

    static object Users(params (string Email, string Role)[] people) =>
        new { name = "Users", Users = people.Select(p => new { p.Email, DisplayName = p.Role, RoleNames = new[] { p.Role } }) };

    /// <summary>Sends what no button on the page sends.</summary>
    static async Task<Page> Press(Browser browser, string account, string what)
    {
        var page = await browser.Get(account);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, page.FullUrl + "/" + what) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) });
    }

    static Task<int> Audited(Network network, string action) => network.Db(db => db.Set<AuditEntry>().CountAsync(a => a.Action == action));

    static async Task<string> Account(Network network, string email) => "/beheer/leden/" + await network.Db(db => db.Set<Member>().Where(m => m.Email == email).Select(m => m.Id).SingleAsync());
}
