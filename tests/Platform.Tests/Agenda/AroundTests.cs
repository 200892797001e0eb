using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Certificates;
using Platform.Agenda.Evaluations;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>At the door, and afterwards: presence, certificates, what is shared, and what people thought.</summary>
public sealed class AroundTests
{
    [Theory, Engines]
    public async Task Somebody_is_checked_in_from_the_list_and_by_the_code_on_their_phone(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (first, second) = (await network.Takes(session, "deur1@voorbeeld.nl"), await network.Takes(session, "deur2@voorbeeld.nl"));
        var facilitator = await network.As(Cast.Facilitator);
        Assert.StartsWith("data:image/png", (await network.Visitor().Get(first.Url)).Document.QuerySelector("img[alt^='QR-code']")!.GetAttribute("src"), StringComparison.Ordinal);

        var door = (await facilitator.Get("/agenda/inchecken/" + first.Ticket)).ShouldBe(200);
        Assert.Null((await network.Registrations(session)).First(r => r.Id == first.Id).CheckedInUtc); // looking changes nothing
        (await facilitator.Submit(door, "Aanwezig")).ShouldShow("1 van 2 aanwezig");
        var list = (await facilitator.Submit($"/agenda/{session.Id}/inchecken", "Aanwezig")).ShouldShow("2 van 2 aanwezig");
        (await facilitator.Submit(list, "Terug")).ShouldShow("1 van 2 aanwezig");

        (await (await network.As(Cast.Lid)).Get("/agenda/inchecken/" + second.Ticket)).ShouldBe(403);
        (await facilitator.Get("/agenda/inchecken/" + new string('0', 20))).ShouldBe(404);
        (await facilitator.Get("/agenda/inchecken/" + first.Secret[..20])).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Who_was_there_gets_a_certificate_that_anyone_can_check_and_who_was_not_gets_none(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { Certificate = true, AccreditationNumber = "SKJ-123456", AccreditationBody = "SKJ, kamer Jeugdzorgwerkers", AccreditationPoints = 2.5 });
        var (there, absent) = (await network.Takes(session, "bewijs@voorbeeld.nl"), await network.Takes(session, "weg@voorbeeld.nl"));
        var (facilitator, visitor) = (await network.As(Cast.Facilitator), network.Visitor());
        var form = await facilitator.Get($"/agenda/{session.Id}/aanwezigheid");
        var row = form.Document.QuerySelectorAll("input[name$='.Id']").ToList().FindIndex(i => i.GetAttribute("value") == $"{there.Id}");
        (await facilitator.Submit(form, "Opslaan", ($"Form.Rows[{row}].Present", "true"), ($"Form.Rows[{row}].Minutes", "95"))).ShouldShow("De aanwezigheid is opgeslagen.");
        var code = (await network.Registrations(session)).Single(r => r.Id == there.Id).CertificateCode!;
        (await visitor.Get("/agenda/certificaat/" + code)).ShouldBe(404); // it is not over yet

        await network.Starts(session, TimeSpan.FromHours(-3));

        (await visitor.Get(there.Url)).ShouldShow("Je bewijs van deelname");
        (await visitor.Get(absent.Url)).ShouldShow("zodra de organisatie heeft vastgelegd dat je er was");
        var page = (await visitor.Submit("/agenda/certificaat", "Controleer", ("code", code[..4].ToUpperInvariant() + "-" + code[4..8] + " " + code[8..]))).ShouldBe(200);
        page.ShouldShow("Dit bewijs is echt").ShouldShow("95 minuten").ShouldShow("SKJ-123456").ShouldShow("2,5 punten");
        (await visitor.Submit("/agenda/certificaat", "Controleer", ("code", "aaaa-bbbb-cccc"))).ShouldBe(422).ShouldShow("Deze code kennen we niet");
        Assert.Null((await network.Registrations(session)).Single(r => r.Id == absent.Id).CertificateCode);

        await facilitator.Submit($"/agenda/{session.Id}/aanwezigheid", "Opslaan", ($"Form.Rows[{row}].Present", "false"));
        (await visitor.Get("/agenda/certificaat/" + code)).ShouldBe(404);
    }

    [Fact]
    public async Task The_certificate_can_be_printed_as_a_PDF()
    {
        if (!new PdfPrinter().IsInstalled) return;
        var network = await Given.Network(Engine.Sqlite);
        var session = await network.Session(with: d => d with { Certificate = true });
        var there = await network.Takes(session, "pdf@voorbeeld.nl");
        await network.Db(async db =>
        {
            (await db.Set<Registration>().SingleAsync(r => r.Id == there.Id)).Attend(60, TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await network.Starts(session, TimeSpan.FromHours(-3));
        var code = (await network.Registrations(session)).Single().CertificateCode!;

        var pdf = await network.Visitor().Get($"/agenda/certificaat/{code}/pdf");

        Assert.Equal("application/pdf", pdf.Response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", pdf.Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_recording_is_seen_by_who_had_a_place_until_it_expires(Engine engine)
    {
        const string link = "https://video.example.nl/opname-van-deze-keer";
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (facilitator, lid, lid2) = (await network.As(Cast.Facilitator), await network.As(Cast.Lid), await network.As(Cast.Lid2));
        await lid.Submit(session.Path(), "Aanmelden");
        var address = $"/agenda/{session.Id}/materiaal";

        (await facilitator.Submit(address, "Toevoegen", ("Form.Kind", "Recording"), ("Form.Title", "Opname"), ("Form.Address", link))).ShouldBe(422).ShouldShow("Deel een opname alleen als iedereen");
        (await facilitator.Submit(address, "Toevoegen", ("Form.Kind", "Material"), ("Form.Title", "Dia’s"), ("Form.Address", "javascript:alert(1)"))).ShouldBe(422).ShouldShow("Vul een volledige link in");
        await facilitator.Submit(address, "Toevoegen", ("Form.Kind", "Recording"), ("Form.Title", "Opname"), ("Form.Address", link), ("Form.Consent", "true"), ("Form.Until", "2099-01-01"));

        Assert.Contains(link, (await lid.Get(session.Path())).Html);
        (await lid2.Get(session.Path())).ShouldNotShow(link);
        (await network.Visitor().Get(session.Path())).ShouldNotShow(link);
        await network.Db(db => db.Set<Platform.Agenda.Materials.Material>().Where(m => m.SessionId == session.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.ExpiresUtc, TimeProvider.System.GetUtcNow().AddMinutes(-1))));
        (await lid.Get(session.Path())).ShouldNotShow(link);
    }

    [Theory, Engines]
    public async Task An_evaluation_counts_once_a_person_and_shows_from_five_answers_on_without_names(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var people = new List<Registration>();
        foreach (var i in Enumerable.Range(1, 5)) people.Add(await network.Takes(session, $"mening{i}@voorbeeld.nl"));
        var (facilitator, visitor, results) = (await network.As(Cast.Facilitator), network.Visitor(), $"/agenda/{session.Id}/evaluatie");
        (await visitor.Get(people[0].Url + "/evaluatie")).ShouldBe(404); // not before the end
        await network.Starts(session, TimeSpan.FromHours(-3));
        (await visitor.Submit(people[0].Url + "/evaluatie", "Verstuur", ("Form.Useful", "5"), ("Form.Takeaway", "Samen beslissen"))).ShouldBe(422).ShouldShow("Kies een cijfer van 1 tot 5.").ShouldShow("Samen beslissen");

        var form = await visitor.Get(people[0].Url + "/evaluatie");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.Submit(form, "Verstuur", Scores("5", "Samen beslissen"))));
        foreach (var person in people.Skip(1).Take(3)) await visitor.Submit(person.Url + "/evaluatie", "Verstuur", Scores("4", ""));
        (await facilitator.Get(results)).ShouldShow("4 antwoorden").ShouldShow("Nog te weinig antwoorden").ShouldNotShow("Samen beslissen");
        await visitor.Submit(people[4].Url + "/evaluatie", "Verstuur", Scores("3", ""));

        (await facilitator.Get(results)).ShouldShow("5 antwoorden").ShouldShow("Samen beslissen").ShouldShow("4,0").ShouldNotShow("Iemand");
        Assert.Equal(5, await network.Db(db => db.Set<Evaluation>().CountAsync(e => e.SessionId == session.Id)));
        (await (await network.As(Cast.Lid)).Get(results)).ShouldBe(403);

        static (string, string)[] Scores(string score, string text) => [("Form.Useful", score), ("Form.Practice", score), ("Form.Guidance", score), ("Form.Connection", score), ("Form.Takeaway", text)];
    }

    [Theory, Engines]
    public async Task After_the_session_who_was_there_is_asked_once_how_it_was(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (there, absent) = (await network.Takes(session, $"{Guid.NewGuid():N}@voorbeeld.nl"), await network.Takes(session, $"{Guid.NewGuid():N}@voorbeeld.nl"));
        Assert.Equal(session.EndUtc, await network.Db(db => db.Set<Job>().Where(j => j.Key == $"agenda.afterwards:{session.Id}").Select(j => j.DueUtc).SingleAsync()));
        await network.Db(async db =>
        {
            (await db.Set<Registration>().SingleAsync(r => r.Id == there.Id)).CheckIn(TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await network.Starts(session, TimeSpan.FromHours(-3));

        for (var i = 0; i < 2; i++) await network.Now(new AskAfterwards(session.Id));
        await network.Mail(there.Email, session, "Hoe was het?");
        await network.RunJobs();

        Assert.Single(await network.MailAbout(there.Email, session), m => m.Subject.StartsWith("Hoe was het?", StringComparison.Ordinal));
        Assert.DoesNotContain(await network.MailAbout(absent.Email, session), m => m.Subject.StartsWith("Hoe was het?", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task Each_reminder_of_the_schedule_comes_once_and_the_next_is_planned(Engine engine)
    {
        var network = await Given.Network(engine);
        var email = $"{Guid.NewGuid():N}@voorbeeld.nl";
        var session = await network.Session();
        await network.Takes(session, email);

        foreach (var (fromNow, words) in new[] { (TimeSpan.FromDays(6.9), "is over een week"), (TimeSpan.FromHours(23), "is morgen"), (TimeSpan.FromMinutes(59), "begint over een uur") })
        {
            await Moves(fromNow);
            for (var i = 0; i < 2; i++) await network.Now(new RemindParticipants(session.Id));
            await network.RunJobs();
            Assert.Contains(words, (await network.MailAbout(email, session)).Where(m => m.Subject.StartsWith("Herinnering", StringComparison.Ordinal)).Last().Text);
        }

        Assert.Equal(3, (await network.MailAbout(email, session)).Count(m => m.Subject.StartsWith("Herinnering", StringComparison.Ordinal)));

        // The clock moves on while the start, as the registration remembers it, stays the same.
        async Task Moves(TimeSpan fromNow)
        {
            await network.Starts(session, fromNow);
            var start = (await network.Now(session)).StartUtc;
            await network.Db(db => db.Set<Registration>().Where(r => r.SessionId == session.Id && r.RemindedOfUtc != null).ExecuteUpdateAsync(u => u.SetProperty(r => r.RemindedOfUtc, start)));
        }
    }

    [Theory]
    [InlineData("2026-11-30T09:00:00Z", "2026-11-22T12:00:00Z", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-30T09:00:00Z", "2026-11-23T09:00:00Z", "2026-11-29T09:00:00Z")]
    [InlineData("2026-11-30T09:00:00Z", "2026-11-30T07:59:00Z", "2026-11-30T08:00:00Z")]
    [InlineData("2026-03-30T08:00:00Z", "2026-03-20T08:00:00Z", "2026-03-23T09:00:00Z")] // ten o'clock before and after the change of the clock
    public void The_next_reminder_is_the_first_that_is_still_to_come(string start, string now, string due)
    {
        var session = new Session { StartUtc = DateTimeOffset.Parse(start, null), State = SessionState.Published };

        Assert.Equal(DateTimeOffset.Parse(due, null), ReminderMoments.Of(session).First(m => m.DueUtc > DateTimeOffset.Parse(now, null)).DueUtc);
    }

    [Fact]
    public void A_code_typed_from_paper_is_found_whatever_its_case_and_hyphens() => Assert.Equal("abcdefghjkmn", Certificate.Normalize(" ABCD-efgh jkmn"));
}
