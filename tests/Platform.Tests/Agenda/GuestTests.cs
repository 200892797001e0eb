using System.Net;
using Platform.Agenda.Guests;
using Platform.Agenda.Registrations;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>People without an account: first the mail, then the place.</summary>
public sealed class GuestTests
{
    [Theory, Engines]
    public async Task A_guest_has_a_place_only_after_the_link_in_the_mail(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { AllowGuests = true });
        var guest = network.Visitor();
        var email = $"{Guid.NewGuid():N}@voorbeeld.nl";

        (await guest.Get(session.Path())).ShouldShow("Aanmelden zonder account");
        (await guest.Submit($"/agenda/{session.Id}/aanmelden", "Aanmelden", ("Form.Name", "Gast Vrij"), ("Form.Email", email))).ShouldBe(200).ShouldShow("Open de link in die mail");
        Assert.Equal(0, (await network.Now(session)).Taken);

        var page = await guest.Get((await network.Mail(email, session, "Bevestig je aanmelding")).Link("/agenda/aanmelding/"));
        Assert.Equal(0, (await network.Now(session)).Taken); // a mail scanner that opens the link confirms nothing
        (await guest.Submit(page, "Bevestig je aanmelding")).ShouldShow("Je bent aangemeld");

        Assert.Equal(1, (await network.Now(session)).Taken);
        Assert.Contains("METHOD:REQUEST", (await network.Mail(email, session, "Je bent aangemeld")).Calendar!);
    }

    [Theory, Engines]
    public async Task Asking_twice_sends_one_mail_and_tells_nobody_who_is_registered(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { AllowGuests = true });
        await (await network.As(Cast.Moderator)).Submit(session.Path(), "Aanmelden");
        var guest = network.Visitor();

        var pages = new List<string>();
        foreach (var email in new[] { Cast.Moderator, Cast.Moderator, "vreemd@voorbeeld.nl", "vreemd@voorbeeld.nl" })
            pages.Add((await guest.Submit($"/agenda/{session.Id}/aanmelden", "Aanmelden", ("Form.Name", "Iemand"), ("Form.Email", email))).ShouldBe(200).Text.Replace(email, "", StringComparison.Ordinal));

        Assert.Single(pages.Distinct());
        Assert.Single(await network.MailAbout("vreemd@voorbeeld.nl", session));
        await network.Mail(Cast.Moderator, session, "Je was al aangemeld");
        Assert.Equal(2, (await network.MailAbout(Cast.Moderator, session, 2)).Count);
        Assert.Equal(1, (await network.Now(session)).Taken);
    }

    [Theory, Engines]
    public async Task A_wrong_address_comes_back_with_a_message_and_all_that_was_typed(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { AllowGuests = true });

        var page = await network.Visitor().Submit($"/agenda/{session.Id}/aanmelden", "Aanmelden", ("Form.Name", "Nadia El Amrani"), ("Form.Email", "nadia@gemeente"));

        page.ShouldBe(422).ShouldShow("Vul een geldig e-mailadres in");
        Assert.Equal("Nadia El Amrani", page.Document.QuerySelector("input[name='Form.Name']")!.GetAttribute("value"));
        Assert.Equal("nadia@gemeente", page.Document.QuerySelector("input[name='Form.Email']")!.GetAttribute("value"));
    }

    [Theory, Engines]
    public async Task Where_guests_are_not_welcome_there_is_no_form_for_them(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();

        (await network.Visitor().Get(session.Path())).ShouldNotShow("Aanmelden zonder account");
        (await network.Visitor().Get($"/agenda/{session.Id}/aanmelden")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_guest_who_never_confirms_is_wiped_after_a_week(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { AllowGuests = true });
        await network.Visitor().Submit($"/agenda/{session.Id}/aanmelden", "Aanmelden", ("Form.Name", "Stil"), ("Form.Email", "stil@voorbeeld.nl"));
        var registration = Assert.Single(await network.Registrations(session));
        Assert.Equal(RegistrationState.AwaitingConfirmation, registration.State);

        await network.With<Platform.Kernel.Data.TenantDb, int>(db => { db.Schedule(new ForgetGuest(registration.Secret)); return db.SaveChangesAsync(); });
        for (var i = 0; i < 50 && (await network.Registrations(session)).Count > 0; i++)
        {
            await network.RunJobs();
            await Task.Delay(100); // the host's own runner may be busy with it
        }

        Assert.Empty(await network.Registrations(session));
    }

    [Theory, Engines]
    public async Task Over_the_API_a_guest_is_asked_to_confirm_and_without_guests_a_token_is_needed(Engine engine)
    {
        var network = await Given.Network(engine);
        var (open, closed) = (await network.Session(with: d => d with { AllowGuests = true }), await network.Session());
        var body = new { name = "Gast", email = "api-gast@voorbeeld.nl" };

        using var asked = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{open.Id}/registrations", body);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        Assert.Equal("""{"state":"awaitingConfirmation"}""", await asked.Content.ReadAsStringAsync());
        using var refused = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{closed.Id}/registrations", body);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var noise = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{open.Id}/registrations", body, "pzj_van-een-ander-netwerk");
        Assert.Equal(HttpStatusCode.Unauthorized, noise.StatusCode);
        using var invalid = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{open.Id}/registrations", new { name = "", email = "geen adres" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid.StatusCode);
    }
}
