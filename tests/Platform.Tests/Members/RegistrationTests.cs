using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class RegistrationTests
{
    [Theory, Engines]
    public async Task A_professional_registers_confirms_by_mail_and_is_a_member(Engine engine)
    {
        var iris = MembersGiven.Address("iris");
        var network = await Network.New(engine);
        var visitor = network.Visitor();

        (await MembersGiven.Register(visitor, iris)).ShouldBe(200).ShouldShow("Kijk in je mail").ShouldShow(iris);
        (await visitor.Submit("/account/inloggen", "Inloggen", ("Email", iris), ("Password", "een heel eigen zin"))).ShouldShow("Bevestig eerst je e-mailadres");

        var link = Assert.Single(await network.MailTo(iris)).Link("/bevestigen");
        var page = await visitor.Submit(link, "Bevestigen", ("Password", "een heel eigen zin"));

        page.ShouldBe(200).ShouldShow("Welkom, Iris Nieuwland");
        (await visitor.Get("/leden")).ShouldShow("Gemeente Ede").ShouldShow("FoodValley");
        Assert.Equal(1, await network.Db(db => db.Set<AuditEntry>().CountAsync(a => a.Action == nameof(MemberJoined))));
    }

    [Theory, Engines]
    public async Task Opening_the_link_alone_confirms_nothing(Engine engine)
    {
        var iris = MembersGiven.Address("iris");
        var network = await Network.New(engine);
        await MembersGiven.Register(network.Visitor(), iris);
        var link = (await network.MailTo(iris))[^1].Link("/bevestigen");

        (await network.Visitor().Get(link)).ShouldBe(200);
        (await network.Visitor().Submit(link, "Bevestigen", ("Password", "iets anders dan dit"))).ShouldBe(422).ShouldShow("niet het wachtwoord");

        Assert.False(await network.Db(db => db.Set<Member>().AnyAsync(m => m.EmailConfirmed)));
    }

    [Theory, Engines]
    public async Task A_known_address_gets_the_same_answer_and_a_mail_to_its_owner(Engine engine)
    {
        var (iris, nieuw) = (MembersGiven.Address("iris"), MembersGiven.Address("nieuw"));
        var network = await Network.New(engine);
        await MembersGiven.Joined(network, iris);
        var fresh = await MembersGiven.Register(network.Visitor(), nieuw);

        var known = await MembersGiven.Register(network.Visitor(), iris, "een ander wachtwoord");

        Assert.Equal(fresh.Text.Replace(nieuw, iris, StringComparison.Ordinal), known.ShouldBe(200).Text);
        Assert.Contains("al een account", (await network.MailTo(iris))[^1].Subject);
        await network.LogIn(iris, "een heel eigen zin");
    }

    [Theory, Engines]
    public async Task Who_registers_an_address_first_does_not_get_in_when_its_owner_confirms(Engine engine)
    {
        var iris = MembersGiven.Address("iris");
        var network = await Network.New(engine);
        await MembersGiven.Register(network.Visitor(), iris, "wachtwoord van een ander");
        await network.MailTo(iris); // sent before the next one, so that the last mail is Iris's own
        await MembersGiven.Joined(network, iris, "wachtwoord van iris zelf");

        (await network.Visitor().Submit("/account/inloggen", "Inloggen", ("Email", iris), ("Password", "wachtwoord van een ander"))).ShouldShow("klopt niet");
    }

    [Theory, Engines]
    public async Task What_is_missing_is_said_at_the_field_and_what_was_typed_stays(Engine engine)
    {
        var network = await Network.New(engine);
        var page = await network.Visitor().Submit("/account/aanmelden", "Word lid", ("DisplayName", "Iris Nieuwland"), ("Email", "geen adres"), ("Password", "kort"), ("Function", ""), ("Organisation", "Gemeente Ede"));

        page.ShouldBe(422).ShouldShow("Vul een geldig e-mailadres in").ShouldShow("Vul je functie in.").ShouldShow("Lees de huisregels");
        Assert.Contains("value=\"Iris Nieuwland\"", page.Html);
        Assert.Contains("value=\"geen adres\"", page.Html);
    }

    [Theory]
    [InlineData("kort", "Gebruik minstens 12 tekens")]
    [InlineData("Iris-Nieuwland", "eigen naam")]
    [InlineData("iris.sterk@gemeente.example", "eigen naam")]
    [InlineData("aaaaaaaaaaaaaaaa", "verschillende tekens")]
    public async Task A_password_that_is_easy_to_guess_is_refused(string password, string message) =>
        (await MembersGiven.Register((await Network.New(Engine.Sqlite)).Visitor(), "iris.sterk@gemeente.example", password)).ShouldBe(422).ShouldShow(message);

    [Theory, Engines]
    public async Task The_confirmation_can_be_sent_again(Engine engine)
    {
        var iris = MembersGiven.Address("iris");
        var network = await Network.New(engine);
        await MembersGiven.Register(network.Visitor(), iris);

        (await network.Visitor().Submit("/account/bevestiging", "Stuur de mail", ("Email", iris))).ShouldBe(200);
        (await network.Visitor().Submit("/account/bevestiging", "Stuur de mail", ("Email", "niemand@gemeente.example"))).ShouldBe(200);

        Assert.Equal(2, (await network.MailTo(iris)).Count);
        Assert.Empty(await network.MailTo("niemand@gemeente.example"));
    }
}
