using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class PasswordTests
{
    [Theory, Engines]
    public async Task A_forgotten_password_is_replaced_by_mail_once_and_ends_all_sessions(Engine engine)
    {
        var iris = MembersGiven.Address("iris");
        var network = await Network.New(engine);
        var before = await MembersGiven.Joined(network, iris);
        var visitor = network.Visitor();

        (await visitor.Submit("/account/wachtwoord-vergeten", "Stuur me een link", ("Email", iris))).ShouldBe(200).ShouldShow("Is er een account");
        var link = (await network.MailTo(iris))[^1].Link("/nieuw-wachtwoord");
        (await visitor.Submit(link, "Opslaan", ("Password", "kort"))).ShouldBe(422).ShouldShow("minstens 12 tekens");
        (await visitor.Submit(link, "Opslaan", ("Password", "een nieuwe lange zin"))).ShouldShow("Log in met je nieuwe wachtwoord");

        (await visitor.Get(link)).ShouldShow("al gebruikt");
        (await before.Get("/account/profiel")).ShouldShow("Welkom terug");
        await network.LogIn(iris, "een nieuwe lange zin");
    }

    [Theory, Engines]
    public async Task An_unknown_address_gets_the_same_answer_but_no_mail(Engine engine)
    {
        var network = await Network.New(engine);
        (await network.Visitor().Submit("/account/wachtwoord-vergeten", "Stuur me een link", ("Email", "onbekend@gemeente.example"))).ShouldBe(200).ShouldShow("Is er een account");
        Assert.Empty(await network.MailTo("onbekend@gemeente.example"));
    }

    [Theory, Engines]
    public async Task Changing_the_password_needs_the_old_one_and_ends_other_sessions(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var (here, elsewhere) = (await network.LogIn(Cast.Lid), await network.LogIn(Cast.Lid));
        (await elsewhere.Get("/account/profiel")).ShouldShow("Mijn profiel");

        (await here.Submit("/account/beveiliging/wachtwoord", "Wijzigen", ("Current", "iets anders"), ("Password", "een nieuwe lange zin"))).ShouldBe(422).ShouldShow("huidige wachtwoord klopt niet");
        (await here.Submit("/account/beveiliging/wachtwoord", "Wijzigen", ("Current", Cast.Password), ("Password", "een nieuwe lange zin"))).ShouldBe(200).ShouldShow("Je wachtwoord is gewijzigd.");

        (await here.Get("/account/profiel")).ShouldShow("Mijn profiel");
        (await elsewhere.Get("/account/profiel")).ShouldShow("Welkom terug");
        await network.LogIn(Cast.Lid, "een nieuwe lange zin");
    }

    [Theory, Engines]
    public async Task A_new_address_counts_when_its_owner_opens_the_link(Engine engine)
    {
        var ander = MembersGiven.Address("ander");
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var lid = await network.LogIn(Cast.Lid);

        (await lid.Submit("/account/e-mailadres", "Stuur de link", ("Email", ander), ("Password", Cast.Password))).ShouldBe(200);
        (await lid.Get("/account/beveiliging")).ShouldShow(Cast.Lid);
        var page = await lid.Submit((await network.MailTo(ander))[^1].Link("/bevestigen"), "Bevestigen");

        page.ShouldBe(200).ShouldShow(ander);
        await network.LogIn(ander);
        Assert.Contains(await network.MailTo(Cast.Lid), m => m.Text.Contains("Je e-mailadres is gewijzigd.", StringComparison.Ordinal));
    }
}
