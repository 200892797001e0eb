using Microsoft.EntityFrameworkCore;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class AdministrationTests
{
    [Theory, Engines]
    public async Task Somebody_who_is_invited_chooses_a_password_and_has_the_role(Engine engine)
    {
        var address = MembersGiven.Address("gast");
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"));
        var beheerder = await network.LogIn(Cast.Beheerder);

        (await beheerder.Submit("/beheer/leden/uitnodigen", "Uitnodigen", ("Email", address), ("Roles", "Facilitator"))).ShouldShow("De uitnodiging is verstuurd.").ShouldShow("nog geen wachtwoord");
        var mail = Assert.Single(await network.MailTo(address));
        var gast = network.Visitor();
        (await gast.Submit(mail.Link("/uitnodiging"), "Opslaan", ("DisplayName", "Gerda Gast"), ("Password", "een heel eigen zin"))).ShouldShow("Welkom, Gerda Gast");

        (await gast.Get(mail.Link("/uitnodiging"))).ShouldShow("werkt niet meer");
        (await beheerder.Get("/beheer/leden?rol=Facilitator")).ShouldShow("Gerda Gast").ShouldShow("1 account");
    }

    [Theory, Engines]
    public async Task A_new_role_counts_at_once(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Lid, "Lid"));
        var (beheerder, lid) = (await network.LogIn(Cast.Beheerder), await network.LogIn(Cast.Lid));
        (await lid.Get("/beheer/leden")).ShouldBe(403);

        (await beheerder.Submit(await Account(network, Cast.Lid), "Rollen opslaan", ("roles", "Beheerder"))).ShouldShow("De rollen zijn opgeslagen.");

        (await lid.Get("/beheer/leden")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task A_closed_account_is_logged_out_cannot_log_in_and_is_not_listed(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Lid, "Lid"));
        var (beheerder, lid) = (await network.LogIn(Cast.Beheerder), await network.LogIn(Cast.Lid));
        (await lid.Get("/account/profiel")).ShouldBe(200);

        (await beheerder.Submit(await Account(network, Cast.Lid), "Account sluiten")).ShouldShow("Dit account is gesloten");

        (await lid.Get("/account/profiel")).ShouldShow("Welkom terug");
        (await network.Visitor().Submit("/account/inloggen", "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password))).ShouldShow("Dit account is gesloten.");
        (await beheerder.Get("/leden")).ShouldShow("1 deelnemer");

        await beheerder.Submit(await Account(network, Cast.Lid), "Heropenen");
        await network.LogIn(Cast.Lid);
    }

    [Theory, Engines]
    public async Task The_last_beheerder_keeps_the_role_and_stays(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Lid, "Lid"));
        var beheerder = await network.LogIn(Cast.Beheerder);
        var account = await Account(network, Cast.Beheerder);

        (await beheerder.Submit(account, "Account sluiten")).ShouldBe(409).ShouldShow("Dit is de laatste beheerder.");
        (await beheerder.Submit(account, "Rollen opslaan", ("roles", "Auditor"))).ShouldBe(409).ShouldShow("Dit is de laatste beheerder.");
        (await beheerder.Submit("/account/sluiten", "Account sluiten", ("Password", Cast.Password))).ShouldBe(422).ShouldShow("Dit is de laatste beheerder.");
        (await beheerder.Get("/beheer/leden")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task Two_beheerders_who_close_each_other_at_once_leave_one(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Facilitator, "Beheerder"));
        var (one, two) = (await network.LogIn(Cast.Beheerder), await network.LogIn(Cast.Facilitator));
        var (formOne, formTwo) = (await one.Get(await Account(network, Cast.Facilitator)), await two.Get(await Account(network, Cast.Beheerder)));

        await Task.WhenAll(one.Submit(formOne, "Account sluiten"), two.Submit(formTwo, "Account sluiten"));

        Assert.Equal(1, await network.Db(db => db.Set<Member>().CountAsync(m => !m.Closed)));
    }

    [Theory, Engines]
    public async Task A_right_that_is_given_in_the_table_counts_for_everybody_with_the_role(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Facilitator, "Facilitator"));
        var (beheerder, facilitator) = (await network.LogIn(Cast.Beheerder), await network.LogIn(Cast.Facilitator));
        (await facilitator.Get("/beheer/leden")).ShouldBe(403);
        var table = await beheerder.Get("/beheer/rollen");
        var now = table.Document.QuerySelectorAll("input[name=May][checked]").Select(i => ("May", i.GetAttribute("value")!));
        var box = table.Document.QuerySelectorAll("input[name=May]").First(i => i.ParentElement!.TextContent.StartsWith("Facilitator: Accounts", StringComparison.Ordinal)).GetAttribute("value")!;

        (await beheerder.Submit(table, "Rechten opslaan", [.. now, ("May", box)])).ShouldShow("De rechten zijn opgeslagen.");

        (await facilitator.Get("/beheer/leden")).ShouldBe(200);
        (await beheerder.Submit(table, "Rechten opslaan", [.. now])).ShouldBe(409).ShouldShow("intussen gewijzigd");
        (await beheerder.Get("/beheer/rollen")).ShouldBe(200); // the right to change the table cannot be lost
    }

    [Theory, Engines]
    public async Task A_role_of_ones_own_can_be_made_and_removed(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"));
        var beheerder = await network.LogIn(Cast.Beheerder);

        (await beheerder.Submit("/beheer/rollen/nieuw", "Rol maken", ("Name", "beheerder"))).ShouldBe(422).ShouldShow("Er is al een rol met deze naam.");
        (await beheerder.Submit("/beheer/rollen/nieuw", "Rol maken", ("Name", "Redacteur"), ("Description", "Schrijft mee"))).ShouldShow("De rol Redacteur is gemaakt.");
        (await beheerder.Submit("/beheer/rollen", "Verwijderen")).ShouldShow("De rol Redacteur is verwijderd.");
    }

    static async Task<string> Account(Network network, string email) => "/beheer/leden/" + await network.Db(db => db.Set<Member>().Where(m => m.Email == email).Select(m => m.Id).SingleAsync());
}
