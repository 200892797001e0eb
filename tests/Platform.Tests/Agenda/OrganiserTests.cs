using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>What a facilitator does: plan, publish, change, copy, cancel, and look after the list.</summary>
public sealed class OrganiserTests
{
    [Theory, Engines]
    public async Task A_facilitator_plans_and_publishes_and_only_then_others_see_it(Engine engine)
    {
        var network = await Given.Network(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var title = $"Zoominn {Guid.NewGuid():N}";

        var page = await facilitator.Submit("/agenda/nieuw", "Bewaar concept", [.. Fields(title)]);
        page.ShouldBe(200).ShouldShow("Dit is een concept").ShouldShow("donderdag 1 juli 2027, 10.00 tot 12.00 uur");
        var path = page.Url[network.Tenant.PathBase.Length..];
        (await (await network.As(Cast.Lid)).Get(path)).ShouldBe(404);
        (await (await network.As(Cast.Lid)).Get("/agenda")).ShouldNotShow(title);

        await facilitator.Submit(page, "Publiceren");

        (await (await network.As(Cast.Lid)).Get(path)).ShouldBe(200).ShouldShow(title);
        (await network.Visitor().Get(path)).ShouldBe(200).ShouldShow("Log in en meld je aan");
    }

    [Theory, Engines]
    public async Task An_invalid_form_comes_back_with_messages_and_everything_that_was_typed(Engine engine)
    {
        var network = await Given.Network(engine);
        var page = await (await network.As(Cast.Facilitator)).Submit("/agenda/nieuw", "Bewaar concept",
            [.. Fields("").Where(f => f.Name != "Ends"), ("Ends", "2027-07-01T09:00"), ("JoinUrl", "javascript:alert(1)")]);

        page.ShouldBe(422).ShouldShow("Vul een titel in.").ShouldShow("Het einde moet na het begin liggen.").ShouldShow("Vul een volledige link in");
        Assert.Equal("2027-07-01T10:00", page.Document.QuerySelector("input[name=Starts]")!.GetAttribute("value")![..16]);
        Assert.Contains("Neem een vraag mee.", page.Document.QuerySelector("textarea[name=Body]")!.TextContent);
    }

    [Theory, Engines]
    public async Task Changing_the_time_sends_everyone_registered_a_new_invitation_with_a_higher_sequence(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");

        await (await network.As(Cast.Facilitator)).Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Starts", "2027-07-01T10:00"), ("Ends", "2027-07-01T12:00"));

        var mail = await network.Mail(Cast.Lid, session, "Gewijzigd");
        Assert.Contains("SEQUENCE:1", mail.Calendar!);
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20270701T100000", mail.Calendar!);
        Assert.Contains($"UID:{session.Uid}@platform", mail.Calendar!);
    }

    [Theory, Engines]
    public async Task Changing_only_words_sends_no_mail(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        await network.Mail(Cast.Lid, session, "Je bent aangemeld");

        await (await network.As(Cast.Facilitator)).Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Summary", "Andere woorden."));
        await network.RunJobs();

        Assert.Single(await network.MailAbout(Cast.Lid, session));
        Assert.Equal(1, (await network.Now(session)).Sequence);
    }

    [Theory, Engines]
    public async Task Two_organisers_at_once_do_not_overwrite_each_other(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (first, second) = (await network.As(Cast.Facilitator), await network.As(Cast.Beheerder));
        var old = await first.Get($"/agenda/{session.Id}/wijzigen");
        await second.Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Theme", "Van de tweede"));

        var page = await first.Submit(old, "Opslaan", ("Theme", "Van de eerste"));
        page.ShouldBe(409).ShouldShow("Iemand anders heeft deze bijeenkomst intussen gewijzigd");
        Assert.Equal("Van de eerste", page.Document.QuerySelector("input[name=Theme]")!.GetAttribute("value"));
        Assert.Equal("Van de tweede", (await network.Now(session)).Theme);

        (await first.Submit(page, "Opslaan")).ShouldBe(200);
        Assert.Equal("Van de eerste", (await network.Now(session)).Theme);
    }

    [Theory, Engines]
    public async Task More_places_go_to_the_waiting_list_and_fewer_than_are_taken_cannot(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 2);
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        await (await network.As(Cast.Lid2)).Submit(session.Path(), "Zet me op de wachtlijst");
        var facilitator = await network.As(Cast.Facilitator);

        await facilitator.Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Capacity", "2"));
        await network.Mail(Cast.Lid2, session, "Er is een plek voor je");
        Assert.Equal((2, 0), ((await network.Now(session)).Taken, (await network.Now(session)).Waiting));

        (await facilitator.Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Capacity", "1"))).ShouldBe(422).ShouldShow("Er zijn al 2 mensen aangemeld.");
    }

    [Theory, Engines]
    public async Task Cancelling_asks_for_a_reason_and_tells_everyone(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 1);
        await (await network.As(Cast.Lid)).Submit(session.Path(), "Aanmelden");
        await (await network.As(Cast.Lid2)).Submit(session.Path(), "Zet me op de wachtlijst");
        var facilitator = await network.As(Cast.Facilitator);

        (await facilitator.Submit($"/agenda/{session.Id}/afgelasten", "Afgelasten")).ShouldBe(422).ShouldShow("Schrijf waarom de bijeenkomst niet doorgaat.");
        (await facilitator.Submit($"/agenda/{session.Id}/afgelasten", "Afgelasten", ("Form.Reason", "De spreker is ziek."))).ShouldShow("Deze bijeenkomst gaat niet door").ShouldShow("De spreker is ziek.");

        var mail = await network.Mail(Cast.Lid, session, "Gaat niet door");
        Assert.Contains("De spreker is ziek.", mail.Text);
        Assert.Contains("METHOD:CANCEL", mail.Calendar!);
        Assert.Contains("STATUS:CANCELLED", mail.Calendar!);
        Assert.Contains("SEQUENCE:1", mail.Calendar!);
        Assert.Null((await network.Mail(Cast.Lid2, session, "Gaat niet door")).Calendar);
        (await (await network.As(Cast.Lid)).Get(session.Path())).ShouldShow("Deze bijeenkomst gaat niet door");
    }

    [Theory, Engines]
    public async Task A_copy_takes_everything_over_but_the_date_and_the_join_link(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { IsOnline = true, JoinUrl = "https://meet.example.nl/kopie", Theme = "Kleinschaligheid" });

        var page = await (await network.As(Cast.Facilitator)).Get($"/agenda/nieuw?van={session.Id}");

        page.ShouldNotShow("https://meet.example.nl/kopie");
        Assert.Equal(session.Title, page.Document.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        Assert.Equal("Kleinschaligheid", page.Document.QuerySelector("input[name=Theme]")!.GetAttribute("value"));
        Assert.Equal("", page.Document.QuerySelector("input[name=Starts]")!.GetAttribute("value") ?? "");
    }

    [Theory, Engines]
    public async Task The_list_of_participants_can_be_searched_added_to_and_taken_from(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var facilitator = await network.As(Cast.Facilitator);
        var list = $"/agenda/{session.Id}/deelnemers";

        (await facilitator.Submit(list, "Toevoegen", ("Form.Name", "Wim Kan"), ("Form.Email", "wim"))).ShouldBe(422).ShouldShow("Vul een geldig e-mailadres in");
        (await facilitator.Submit(list, "Toevoegen", ("Form.Name", "Wim Kan"), ("Form.Email", "wim@voorbeeld.nl"))).ShouldShow("Wim Kan");
        await facilitator.Submit(list, "Toevoegen", ("Form.Name", "Corry Vonk"), ("Form.Email", "corry@voorbeeld.nl"));
        (await facilitator.Get(list + "?q=corry")).ShouldShow("Corry Vonk").ShouldNotShow("wim@voorbeeld.nl");
        (await facilitator.Get(list + "/presentielijst")).ShouldShow("Wim Kan").ShouldNotShow("wim@voorbeeld.nl");
        await network.Mail("wim@voorbeeld.nl", session, "Je bent aangemeld");

        await facilitator.Submit(list + "?q=wim", "Afmelden");
        Assert.Equal(1, (await network.Now(session)).Taken);
        Assert.Equal(RegistrationState.Cancelled, (await network.Registrations(session)).Single(r => r.Name == "Wim Kan").State);
    }

    [Theory, Engines]
    public async Task A_name_that_is_a_formula_stays_text_in_the_export(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var facilitator = await network.As(Cast.Facilitator);
        foreach (var (name, email) in new[] { ("=HYPERLINK(\"http://kwaad\")", "f1@voorbeeld.nl"), ("+31", "f2@voorbeeld.nl"), ("@SUM(A1)", "f3@voorbeeld.nl"), ("-2+3", "f4@voorbeeld.nl") })
            await facilitator.Submit($"/agenda/{session.Id}/deelnemers", "Toevoegen", ("Form.Name", name), ("Form.Email", email));

        var file = await facilitator.Get($"/agenda/{session.Id}/deelnemers.csv");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"'=HYPERLINK(\"\"http://kwaad\"\")\"", file.Html);
        Assert.Contains("\"'+31\"", file.Html);
        Assert.Contains("\"'@SUM(A1)\"", file.Html);
        Assert.Contains("\"'-2+3\"", file.Html);
    }

    [Theory, Engines]
    public async Task The_workbook_has_a_column_for_each_question_and_only_text_in_its_cells(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { Questions = [new("lunch", "Welke lunch?", Platform.Agenda.Questions.QuestionKind.Text, false, Platform.Agenda.Questions.QuestionAudience.Everyone, [])] });
        await network.Takes(session, "excel@voorbeeld.nl");
        await network.Db(db => db.Set<Registration>().Where(r => r.SessionId == session.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Name, "=1+1").SetProperty(r => r.Answers, "{\"lunch\":\"Met kaas\"}")));

        var file = await (await network.As(Cast.Facilitator)).Get($"/agenda/{session.Id}/deelnemers.xlsx");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Response.Content.Headers.ContentType!.MediaType);
        using var zip = new System.IO.Compression.ZipArchive(await file.Response.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.Contains("Welke lunch?", xml);
        Assert.Contains("Met kaas", xml);
        Assert.Contains("=1+1", xml);
        Assert.DoesNotContain("<x:f>", xml);
    }

    [Theory, Engines]
    public async Task A_message_is_looked_at_tested_and_sent_once_to_each_of_the_chosen_people(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 2, waitingList: 3);
        foreach (var i in Enumerable.Range(1, 3)) await network.Takes(session, $"bericht{i}@voorbeeld.nl");
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/bericht");
        (string, string)[] fields = [("Form.Subject", "Neem je casus mee"), ("Form.Text", "Eerste alinea.\n\nTweede alinea.")];

        (await facilitator.Submit(address, "Verstuur", ("Form.Subject", "Zonder tekst"))).ShouldBe(422).ShouldShow("Schrijf een bericht.");
        var page = (await facilitator.Submit(address, "Bekijk het eerst", fields)).ShouldShow("Aan 2 mensen").ShouldShow("Tweede alinea.");
        page = (await facilitator.Submit(page, "Stuur een test naar mij")).ShouldShow("De testmail is onderweg naar " + Cast.Facilitator);
        await network.Mail(Cast.Facilitator, session, "Neem je casus mee");
        Assert.DoesNotContain(await network.MailAbout("bericht1@voorbeeld.nl", session), m => m.Subject.StartsWith("Neem je casus mee", StringComparison.Ordinal));
        await facilitator.Submit(page, "Verstuur");
        await network.RunJobs();

        await network.Mail("bericht2@voorbeeld.nl", session, "Neem je casus mee");
        Assert.Single(await network.MailAbout("bericht1@voorbeeld.nl", session), m => m.Subject.StartsWith("Neem je casus mee", StringComparison.Ordinal));
        Assert.DoesNotContain(await network.MailAbout("bericht3@voorbeeld.nl", session), m => m.Subject.StartsWith("Neem je casus mee", StringComparison.Ordinal));
        (await facilitator.Get(address)).ShouldShow("Verstuurd aan 2");
    }

    [Theory, Engines]
    public async Task A_member_cannot_organise_and_sees_no_names(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var lid = await network.As(Cast.Lid);

        foreach (var path in new[] { "/agenda/nieuw", $"/agenda/{session.Id}/wijzigen", $"/agenda/{session.Id}/afgelasten", $"/agenda/{session.Id}/deelnemers", $"/agenda/{session.Id}/deelnemers.csv", $"/agenda/{session.Id}/deelnemers/presentielijst" })
            (await lid.Get(path)).ShouldBe(403);
        (await lid.Get(session.Path())).ShouldNotShow("Organiseren");
    }

    static IEnumerable<(string Name, string Value)> Fields(string title) =>
    [
        ("Title", title), ("Type", nameof(SessionType.Zoominn)), ("Summary", "Kort."), ("Body", "Neem een vraag mee."), ("Starts", "2027-07-01T10:00"), ("Ends", "2027-07-01T12:00"),
        ("Place", "Stadskantoor Utrecht"), ("Capacity", "12"), ("WaitingList", "3"),
    ];
}
