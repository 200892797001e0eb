using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>A member and a session: in, out, waiting, and what the mails say.</summary>
public sealed class RegistrationTests
{
    [Theory, Engines]
    public async Task A_member_registers_with_one_click_and_gets_an_invitation_by_mail(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var lid = await network.As(Cast.Lid);

        var before = (await lid.Get(session.Path())).ShouldShow("Je meldt je aan als").ShouldShow(Cast.Lid);
        var after = await lid.Submit(before, "Aanmelden");

        after.ShouldBe(200).ShouldShow("Je bent aangemeld").ShouldShow("Je bent aangemeld. De bevestiging komt per mail.");
        var mail = await network.Mail(Cast.Lid, session, "Je bent aangemeld");
        Assert.Contains("METHOD:REQUEST", mail.Calendar!);
        Assert.Contains($"UID:{session.Uid}@platform", mail.Calendar!);
        Assert.Contains("Stadskantoor Utrecht", mail.Text);
        (await lid.Get("/agenda/mijn")).ShouldShow(session.Title);
    }

    [Theory, Engines]
    public async Task Leaving_frees_the_place_and_the_first_of_the_waiting_list_is_offered_it(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 5);
        var (lid, lid2, auditor) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Auditor));
        await lid.Submit(session.Path(), "Aanmelden");
        (await lid2.Submit(session.Path(), "Zet me op de wachtlijst")).ShouldShow("Plek 1 op de wachtlijst");
        (await auditor.Submit(session.Path(), "Zet me op de wachtlijst")).ShouldShow("Plek 2 op de wachtlijst");

        (await lid.Submit(session.Path(), "Afmelden")).ShouldShow("Je bent afgemeld.");

        (await auditor.Get(session.Path())).ShouldShow("Plek 1 op de wachtlijst");
        Assert.Null((await network.Mail(Cast.Lid2, session, "Er is een plek voor je")).Calendar);
        var offered = (await lid2.Get(session.Path())).ShouldShow("Er is een plek voor je");
        (await lid2.Submit(offered, "Neem de plek aan")).ShouldShow("Je bent aangemeld");
        Assert.Contains("METHOD:REQUEST", (await network.Mail(Cast.Lid2, session, "Je bent aangemeld")).Calendar!);
        Assert.Contains("METHOD:CANCEL", (await network.Mail(Cast.Lid, session, "Je bent afgemeld")).Calendar!);
        var now = await network.Now(session);
        Assert.Equal((1, 1), (now.Taken, now.Waiting));
    }

    [Theory, Engines]
    public async Task Coming_back_after_leaving_sends_an_invitation_with_a_higher_sequence(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var lid = await network.As(Cast.Lid);
        await lid.Submit(session.Path(), "Aanmelden");
        await lid.Submit(session.Path(), "Afmelden");
        await lid.Submit(session.Path(), "Aanmelden");

        var mails = await network.MailAbout(Cast.Lid, session, expected: 3);
        Assert.Equal(["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:1"], mails.Select(m => m.Calendar!.Split("\r\n").Select(l => l.TrimEnd()).SelectMany(l => l.Split('\n')).First(l => l.StartsWith("SEQUENCE", StringComparison.Ordinal))).Order()); // mails of one moment have no order
        Assert.Single(await network.Registrations(session));
    }

    [Theory, Engines]
    public async Task When_the_waiting_list_is_full_too_the_page_says_so_politely(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 1);
        var late = await (await network.As(Cast.Auditor)).Get(session.Path());
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        await (await network.As(Cast.Lid2)).Submit(session.Path(), "Zet me op de wachtlijst");

        var page = await (await network.As(Cast.Auditor)).Submit(late, "Aanmelden"); // the page of the third was opened before

        page.ShouldBe(200).ShouldShow("Deze bijeenkomst en de wachtlijst zijn vol.");
        (await (await network.As(Cast.Moderator)).Get("/agenda")).ShouldShow("Vol");
    }

    [Theory, Engines]
    public async Task Nobody_registers_after_the_start(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var lid = await network.As(Cast.Lid);
        var before = await lid.Get(session.Path());
        await network.Starts(session, TimeSpan.FromMinutes(-1));

        (await lid.Submit(before, "Aanmelden")).ShouldShow("Deze bijeenkomst is al begonnen.");
        Assert.Equal(0, (await network.Now(session)).Taken);
    }

    [Theory, Engines]
    public async Task The_join_link_shows_only_to_who_has_a_place_and_only_around_the_session(Engine engine)
    {
        const string link = "https://meet.example.nl/geheim";
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { IsOnline = true, JoinUrl = link });
        var (lid, other) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        (await lid.Submit(session.Path(), "Aanmelden")).ShouldNotShow(link);

        await network.Starts(session, TimeSpan.FromMinutes(16));
        (await lid.Get(session.Path())).ShouldNotShow(link).ShouldShow("De link om mee te doen staat hier vanaf");
        await network.Starts(session, TimeSpan.FromMinutes(14));
        (await lid.Get(session.Path())).ShouldShow("Doe online mee");
        Assert.Contains(link, (await lid.Get(session.Path())).Html);
        (await other.Get(session.Path())).ShouldNotShow(link);
        (await network.Visitor().Get(session.Path())).ShouldNotShow(link);
        await network.Starts(session, TimeSpan.FromHours(-2), TimeSpan.FromMinutes(119));
        (await lid.Get(session.Path())).ShouldNotShow(link);
        Assert.All(await network.MailAbout(Cast.Lid, session), m => Assert.DoesNotContain(link, m.Text + m.Calendar));
    }

    [Theory, Engines]
    public async Task The_secret_link_in_the_mail_lets_somebody_leave_without_logging_in(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        var link = (await network.Mail(Cast.Lid, session, "Je bent aangemeld")).Link("/agenda/aanmelding/");

        var visitor = network.Visitor();
        var page = (await visitor.Get(link)).ShouldBe(200).ShouldShow("Je bent aangemeld");
        Assert.Equal(1, (await network.Now(session)).Taken); // looking changes nothing
        (await visitor.Submit(page, "Afmelden")).ShouldShow("Je bent afgemeld");

        Assert.Equal(0, (await network.Now(session)).Taken);
        (await visitor.Get("/agenda/aanmelding/" + new string('a', 32))).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_closed_account_gives_its_places_back(Engine engine)
    {
        var network = await Support.Network.New(engine, "beweging-van-nul", "beweging-van-nul.demo");
        var session = await network.Session();
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        var id = (await network.Registrations(session)).Single().MemberId!.Value;

        await network.Db(db => { db.Raise(() => new MemberClosed(id)); return db.SaveChangesAsync(); });
        for (var i = 0; i < 50 && (await network.Now(session)).Taken > 0; i++)
        {
            await network.RunJobs();
            await Task.Delay(100); // the host's own runner may be busy with it
        }

        Assert.Equal(RegistrationState.Cancelled, (await network.Registrations(session)).Single().State);
        Assert.Equal(0, (await network.Now(session)).Taken);
    }

    [Theory, Engines]
    public async Task A_reminder_comes_a_day_before_and_only_once(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { Reminders = Reminders.DayBefore });
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        var due = await network.Db(db => db.Set<Platform.Kernel.Data.Job>().Where(j => j.Key == $"agenda.reminder:{session.Id}").Select(j => j.DueUtc).SingleAsync());
        Assert.Equal(SessionTime.DaysBefore(session.StartUtc, 1), due);

        await network.Starts(session, TimeSpan.FromHours(23.5));
        for (var i = 0; i < 2; i++)
            await network.With<Platform.Kernel.Data.TenantDb, int>(db => { db.Schedule(new RemindParticipants(session.Id)); return db.SaveChangesAsync(); });
        await network.Mail(Cast.Lid, session, "Herinnering");
        await network.RunJobs();

        Assert.Single(await network.MailAbout(Cast.Lid, session), m => m.Subject.StartsWith("Herinnering", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_before_is_at_the_same_time_on_the_clock_also_when_summer_time_starts()
    {
        var start = new DateTimeOffset(2026, 3, 29, 8, 0, 0, TimeSpan.Zero); // 10.00 summer time
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 9, 0, 0, TimeSpan.Zero), SessionTime.DaysBefore(start, 1)); // 10.00 winter time
    }
}
