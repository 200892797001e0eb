using System.Net;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Organisers;
using Platform.Agenda.Sessions;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>A member who helps to organise one session may do there what its owner may, and nowhere else.</summary>
public sealed class OrganisersTests
{
    [Theory, Engines]
    public async Task Who_helps_may_do_everything_with_this_session_and_nothing_with_others(Engine engine)
    {
        var network = await Given.Network(engine);
        var (session, other) = (await network.Session(published: false), await network.Session());
        var lid = await network.As(Cast.Lid);
        string[] pages = ["wijzigen", "deelnemers", "deelnemers.csv", "aanwezigheid", "vragen", "genodigden", "materiaal", "organisatoren", "onderwerpen", "inchecken", "afgelasten", "herhalen", "bericht"];
        (await lid.Get(session.Path())).ShouldBe(404);

        (await (await network.As(Cast.Facilitator)).Submit($"/agenda/{session.Id}/organisatoren", "Toevoegen", ("Form.Who", Cast.Lid))).ShouldShow("organiseert nu mee.");

        await lid.Submit(await lid.Get(session.Path()), "Publiceren");
        foreach (var page in pages)
        {
            (await lid.Get($"/agenda/{session.Id}/{page}")).ShouldBe(200);
            (await lid.Get($"/agenda/{other.Id}/{page}")).ShouldBe(403);
        }
        (await lid.Get(session.Path())).ShouldShow("Wie organiseren mee?").ShouldNotShow("Maak een kopie");
        (await lid.Get("/agenda/nieuw")).ShouldBe(403);
        (await lid.Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Price", "25 euro"), ("TargetGroup", "Wijkteams"), ("Language", "Engels"))).ShouldShow("25 euro").ShouldShow("Wijkteams").ShouldShow("Engels");
        (await network.Visitor().Get(other.Path())).ShouldShow("Gratis");
        Assert.Equal(HttpStatusCode.OK, (await network.Visitor().Api(HttpMethod.Get, $"/sessions/{session.Id}/registrations", token: await network.Token(Cast.Lid))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await network.Visitor().Api(HttpMethod.Get, $"/sessions/{other.Id}/registrations", token: await network.Token(Cast.Lid))).StatusCode);

        await (await network.As(Cast.Facilitator)).Submit($"/agenda/{session.Id}/organisatoren", "Verwijder");
        (await lid.Get($"/agenda/{session.Id}/deelnemers")).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task The_code_at_the_door_opens_for_who_helps(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var registration = await network.Takes(session, "deur@voorbeeld.nl");
        var lid = await network.As(Cast.Lid2);
        (await lid.Get("/agenda/inchecken/" + registration.Ticket)).ShouldBe(403);

        await Helps(network, session, Cast.Lid2);

        (await lid.Get("/agenda/inchecken/" + registration.Ticket)).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task A_colleague_is_found_by_a_part_of_the_name_and_more_of_them_are_a_choice(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var facilitator = await network.As(Cast.Facilitator);
        var address = $"/agenda/{session.Id}/organisatoren";
        var name = await network.Db(db => db.Set<Member>().Where(m => m.Email == Cast.Moderator).Select(m => m.DisplayName).SingleAsync());

        (await facilitator.Submit(address, "Toevoegen", ("Form.Who", ""))).ShouldBe(422).ShouldShow("Vul een naam of een e-mailadres in.");
        (await facilitator.Submit(address, "Toevoegen", ("Form.Who", "niemand@nergens.nl"))).ShouldBe(422).ShouldShow("Niemand in dit netwerk heet zo");
        var many = (await facilitator.Submit(address, "Toevoegen", ("Form.Who", "a"))).ShouldBe(422).ShouldShow("Wie bedoel je?");
        Assert.DoesNotContain("@demo.example", many.Document.QuerySelector("#h-gevonden")!.ParentElement!.InnerHtml, StringComparison.Ordinal);
        (await facilitator.Submit(many, "Kies Farida Kassem")).ShouldShow("Farida Kassem organiseert nu mee.");
        (await facilitator.Submit(address, "Toevoegen", ("Form.Who", name))).ShouldShow($"{name} organiseert nu mee.");
        (await facilitator.Submit(address, "Toevoegen", ("Form.Who", name))).ShouldBe(422).ShouldShow("organiseert al mee.");
        (await network.Visitor().Get(session.Path())).ShouldShow(name);
    }

    [Theory, Engines]
    public async Task A_series_keeps_its_helpers_and_they_publish_only_what_they_help_with(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(published: false);
        await Helps(network, session, Cast.Lid);
        await network.Repeats(session, 3);
        var dates = await network.Db(db => db.Set<Session>().AsNoTracking().Where(s => s.Title == session.Title).OrderBy(s => s.StartUtc).ToListAsync());
        await network.Db(db => db.Set<Organiser>().Where(o => o.SessionId == dates[2].Id).ExecuteDeleteAsync());

        await (await network.As(Cast.Lid)).Submit(session.Path(), "Publiceer de hele reeks");

        Assert.Equal([SessionState.Published, SessionState.Published, SessionState.Draft], await network.Db(db => db.Set<Session>().Where(s => s.Title == session.Title).OrderBy(s => s.StartUtc).Select(s => s.State).ToListAsync()));
    }

    internal static Task<int> Helps(Network network, Session session, string email) => network.Db(async db =>
    {
        db.Add(new Organiser { SessionId = session.Id, MemberId = await db.Set<Member>().Where(m => m.Email == email).Select(m => m.Id).SingleAsync() });
        return await db.SaveChangesAsync();
    });
}
