using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>Colleagues who come together, and sessions for who was invited.</summary>
public sealed class GroupTests
{
    [Theory, Engines]
    public async Task A_member_registers_colleagues_who_all_get_a_mail_and_can_take_them_off_again(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 5);
        var lid = await network.As(Cast.Lid);
        var address = $"/agenda/{session.Id}/groep";

        var page = await lid.Submit(address, "Meld iedereen aan", ("Form.Organisation", "Wijkteam Oost"), ("Form.People", "Sanne de Vries, sanne@wijkteam.nl\nOmar Said; omar@wijkteam.nl\nSanne de Vries, SANNE@wijkteam.nl"));

        page.ShouldBe(200).ShouldShow("2 mensen zijn aangemeld.").ShouldShow("Wijkteam Oost");
        Assert.Equal(2, (await network.Now(session)).Taken);
        await network.Mail("omar@wijkteam.nl", session, "Je bent aangemeld");
        await lid.Submit(page, "Afmelden van Omar Said");
        Assert.Equal(1, (await network.Now(session)).Taken);
        (await (await network.As(Cast.Lid2)).Get(address)).ShouldNotShow("sanne@wijkteam.nl");
    }

    [Theory, Engines]
    public async Task A_group_that_does_not_fit_gets_no_place_at_all_and_keeps_what_was_typed(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 2, waitingList: 10);

        var page = await (await network.As(Cast.Lid)).Submit($"/agenda/{session.Id}/groep", "Meld iedereen aan", ("Form.Organisation", "GI Noord"), ("Form.People", "A, a@gi.nl\nB, b@gi.nl\nC, c@gi.nl"));

        page.ShouldBe(422).ShouldShow("Er zijn nog 2 plekken en je meldt 3 mensen aan.");
        Assert.Contains("c@gi.nl", page.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal(0, (await network.Now(session)).Taken);
        Assert.Empty(await network.Registrations(session));
    }

    [Theory, Engines]
    public async Task A_line_without_an_address_is_named_in_the_message(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();

        (await (await network.As(Cast.Lid)).Submit($"/agenda/{session.Id}/groep", "Meld iedereen aan", ("Form.Organisation", "GI Noord"), ("Form.People", "A, a@gi.nl\nzomaar iets")))
            .ShouldBe(422).ShouldShow("Dit klopt niet: zomaar iets");
    }

    [Theory, Engines]
    public async Task Groups_at_once_never_get_more_places_than_there_are(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 10);
        var lid = await network.As(Cast.Lid);
        var form = await lid.Get($"/agenda/{session.Id}/groep");

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => lid.Submit(form, "Meld iedereen aan",
            ("Form.Organisation", $"Groep {i}"), ("Form.People", string.Join('\n', Enumerable.Range(1, 3).Select(n => $"Persoon {i}.{n}, p{i}x{n}@groep.nl"))))));

        Assert.Equal((3, 5), (answers.Count(a => a.Status == 200), answers.Count(a => a.Status == 422)));
        Assert.Equal(9, (await network.Now(session)).Taken);
        Assert.Equal(9, (await network.Registrations(session)).Count);
    }

    [Theory, Engines]
    public async Task A_session_on_invitation_lets_in_who_was_invited_and_nobody_else(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { InvitationOnly = true, AllowGuests = true });
        var facilitator = await network.As(Cast.Facilitator);
        var list = $"/agenda/{session.Id}/genodigden";
        (await facilitator.Submit(list, "Nodig uit", ("Form.People", $"Lid Twee, {Cast.Lid2}\nGast, gast@elders.nl"))).ShouldShow("2 mensen krijgen een uitnodiging.");
        (await facilitator.Submit(list, "Nodig uit", ("Form.People", "Gast, gast@elders.nl"))).ShouldShow("Deze mensen waren al uitgenodigd.");

        (await (await network.As(Cast.Lid)).Get(session.Path())).ShouldShow("alleen voor wie is uitgenodigd").ShouldNotShow("Je meldt je aan als");
        using (var refused = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { }, await network.Token(Cast.Lid)))
            Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
        (await network.Visitor().Submit($"/agenda/{session.Id}/aanmelden", "Aanmelden", ("Form.Name", "Iemand"), ("Form.Email", "iemand@elders.nl"))).ShouldBe(422).ShouldShow("alleen voor wie is uitgenodigd");
        (await (await network.As(Cast.Lid)).Get($"/agenda/{session.Id}/groep")).ShouldBe(404);

        (await (await network.As(Cast.Lid2)).Submit(session.Path(), "Aanmelden")).ShouldShow("Je bent aangemeld");
        var guest = network.Visitor();
        var invitation = (await network.Mail("gast@elders.nl", session, "Je bent uitgenodigd")).Link("/agenda/uitnodiging/");
        (await guest.Submit(invitation, "Ja, ik doe mee")).ShouldShow("Je bent aangemeld");

        Assert.Equal(2, (await network.Registrations(session)).Count(r => r.State == RegistrationState.Confirmed));
        Assert.Single(await network.MailAbout("gast@elders.nl", session), m => m.Subject.StartsWith("Je bent uitgenodigd", StringComparison.Ordinal));
        (await guest.Get("/agenda/uitnodiging/" + new string('0', 32))).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task An_invitation_that_was_taken_back_opens_nothing(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { InvitationOnly = true });
        var facilitator = await network.As(Cast.Facilitator);
        var page = await facilitator.Submit($"/agenda/{session.Id}/genodigden", "Nodig uit", ("Form.People", "Gast, weg@elders.nl"));
        var invitation = (await network.Mail("weg@elders.nl", session, "Je bent uitgenodigd")).Link("/agenda/uitnodiging/");

        await facilitator.Submit(page, "Intrekken");

        (await network.Visitor().Get(invitation)).ShouldBe(404);
    }
}
