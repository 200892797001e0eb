using System.Globalization;
using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class AgendaTests
{
    const string Zoominn = "Zoominn: eerder bellen met het expertteam";

    [Theory, Screens]
    public async Task A_member_signs_up_for_a_zoominn_gets_it_by_mail_and_cancels(Screen screen)
    {
        var email = screen == Screen.Phone ? Cast.Moderator : Cast.Lid; // each window somebody whose mail is not there yet
        await using var lid = await Someone.In("stroomop", screen, email);
        await lid.Choose("Agenda", from: "/");
        await lid.Follow(Zoominn);
        await lid.Press("Aanmelden");
        await lid.ShouldSee("Je bent aangemeld");

        var mail = await lid.Site.Mail(email, $"Je bent aangemeld: {Zoominn}");
        Assert.Contains("BEGIN:VEVENT", mail.Calendar, StringComparison.Ordinal);
        Assert.Contains("METHOD:REQUEST", mail.Calendar, StringComparison.Ordinal);

        await lid.Open("/agenda/mijn");
        await lid.Follow(Zoominn);
        await lid.Press("Afmelden");
        await lid.ShouldSee("Aanmelden");
        var cancelled = await lid.Site.Mail(email, $"Je bent afgemeld: {Zoominn}");
        Assert.Contains("METHOD:CANCEL", cancelled.Calendar, StringComparison.Ordinal);
    }

    /// <summary>Two places: for a member and a guest. A second member waits, gets the place that the first gives back, and was there with the guest.</summary>
    [Theory, Screens]
    public async Task A_series_of_three_zoominns_goes_from_a_plan_to_a_certificate(Screen screen)
    {
        var (title, guestMail, start) = ($"ZOOMinn: samen terugkijken ({screen})", $"gast.{screen}@voorbeeld.nl".ToLowerInvariant(), Today.AddDays(14).AddHours(10));
        await using var facilitator = await Someone.In("ret", screen, Cast.Facilitator);
        var path = await Plans(facilitator, title, start);
        await using var lid = await Someone.In("ret", screen, Cast.Lid);
        await using var lid2 = await Someone.In("ret", screen, Cast.Lid2);
        await using var guest = await Someone.In("ret", screen);

        await lid.Open(path);
        await lid.Press("Aanmelden");
        await lid.ShouldSee("Je bent aangemeld");
        await IsInvited(lid, Cast.Lid, title, start);
        await PageIsSound(lid, "reeks-aangemeld");
        var guestPath = await SignsUpAsGuest(guest, path, guestMail, title);
        await lid2.Open(path);
        await lid2.Press("Zet me op de wachtlijst");
        await lid2.ShouldSee("Plek 1 op de wachtlijst");

        await lid.Press("Afmelden");
        var offer = await lid2.Site.Mail(Cast.Lid2, $"Er is een plek voor je: {title}");
        await lid2.Open(offer.Link("/agenda/aanmelding/"));
        await PageIsSound(lid2, "reeks-plek-aangeboden");
        await lid2.Press("Neem de plek aan");
        await lid2.ShouldSee("Je bent aangemeld");
        await IsInvited(lid2, Cast.Lid2, title, start);

        var series = await facilitator.Page.APIRequest.GetAsync(facilitator.Address($"/agenda/{Id(path)}/reeks.ics"));
        Assert.Equal(Enumerable.Range(0, 3).Select(week => Utc(start.AddDays(7 * week))), await IcalJs.MomentsAsync(Site.Root, await series.TextAsync()));

        await WasYesterday(facilitator, path);
        await Attended(facilitator, path);
        await guest.Open(guestPath);
        await guest.Follow("Je bewijs van deelname");
        await guest.ShouldSee("Dit bewijs is echt");
        await guest.ShouldSee("Gast van de reeks");
        await PageIsSound(guest, "reeks-bewijs");
        await lid2.Open(path);
        await lid2.Follow("Bewijs van deelname en evaluatie");
        await lid2.Follow("Je bewijs van deelname");
        await lid2.ShouldSee("Dit bewijs is echt");
        await Harvests(facilitator, path);
    }

    /// <summary>Returns the path of the first of three.</summary>
    static async Task<string> Plans(Someone facilitator, string title, DateTime start)
    {
        await facilitator.Open("/agenda");
        await facilitator.Follow("Plan een bijeenkomst");
        await facilitator.Fill("Titel", title);
        await facilitator.Fill("Samenvatting", "Drie keer een uur, over wat lukte.");
        await facilitator.Fill("Begin", Local(start));
        await facilitator.Fill("Einde", Local(start.AddHours(1)));
        await facilitator.Tick("Deze bijeenkomst is online");
        await facilitator.Fill("Link om online mee te doen", "https://meet.example.nl/terugkijken");
        await facilitator.Fill("Aantal plekken", "2");
        await facilitator.Fill("Plekken op de wachtlijst", "3");
        await facilitator.Tick("Ook mensen zonder account mogen zich aanmelden");
        await facilitator.Tick("Wie aanwezig was, krijgt een bewijs");
        await PageIsSound(facilitator, "reeks-plannen");
        await facilitator.Press("Bewaar concept");
        await facilitator.Follow("Herhalen");
        await facilitator.Fill("Hoeveel keer in totaal?", "3");
        await facilitator.Press("Bekijk de datums");
        await facilitator.ShouldSee("Dit worden de datums");
        await PageIsSound(facilitator, "reeks-herhalen");
        await facilitator.Press("Maak de reeks");
        await facilitator.Press("Publiceer de hele reeks");
        await facilitator.ShouldSee("Een reeks van 3");
        return facilitator.Path;
    }

    /// <summary>Returns the address of the guest's own registration.</summary>
    static async Task<string> SignsUpAsGuest(Someone guest, string path, string email, string title)
    {
        await guest.Open(path);
        await guest.Follow("Aanmelden zonder account");
        await guest.Fill("Naam", "Gast van de reeks");
        await guest.Fill("E-mailadres", email);
        await guest.Press("Aanmelden");
        await guest.ShouldSee("Bijna klaar");
        var mail = await guest.Site.Mail(email, $"Bevestig je aanmelding: {title}");
        await guest.Open(mail.Link("/agenda/aanmelding/"));
        await guest.Press("Bevestig je aanmelding");
        await guest.ShouldSee("Je bent aangemeld");
        await PageIsSound(guest, "reeks-gast");
        return guest.Path;
    }

    static async Task IsInvited(Someone someone, string email, string title, DateTime start)
    {
        var mail = await someone.Site.Mail(email, $"Je bent aangemeld: {title}");
        Assert.Equal([Utc(start)], await IcalJs.MomentsAsync(Site.Root, mail.Calendar!));
        Assert.DoesNotContain("meet.example.nl", mail.Raw, StringComparison.Ordinal); // the link to join is for the page
    }

    /// <summary>Time passes: the first of the three has been.</summary>
    static async Task WasYesterday(Someone facilitator, string path)
    {
        var then = Today.AddDays(-1).AddHours(10);
        await facilitator.Open($"/agenda/{Id(path)}/wijzigen");
        await facilitator.Fill("Begin", Local(then));
        await facilitator.Fill("Einde", Local(then.AddHours(1)));
        await facilitator.Press("Opslaan");
        await facilitator.ShouldSee("Opkomst");
    }

    static async Task Attended(Someone facilitator, string path)
    {
        await facilitator.Open($"/agenda/{Id(path)}/aanwezigheid");
        foreach (var box in await facilitator.Page.Locator("main input[type=checkbox]").AllAsync()) await box.CheckAsync(new() { Force = true });
        await PageIsSound(facilitator, "reeks-aanwezigheid");
        await facilitator.Press("Opslaan");
        await facilitator.ShouldSee("De aanwezigheid is opgeslagen.");
        await facilitator.Open($"/agenda/{Id(path)}/opkomst");
        await facilitator.ShouldSee("Iedereen die was aangemeld, was er.");
        await PageIsSound(facilitator, "reeks-opkomst");
    }

    static async Task Harvests(Someone facilitator, string path)
    {
        await facilitator.Open($"/agenda/{Id(path)}/oogst");
        await facilitator.Fill("Wat hebben we geleerd?", "Bel eerder.");
        await facilitator.Press("Opslaan");
        await facilitator.ShouldSee("Geef het door");
        await PageIsSound(facilitator, "reeks-oogst");
        await facilitator.Press("Begin een handreiking");
        await facilitator.ShouldSee("Er staat een concept klaar.");
    }

    static async Task PageIsSound(Someone someone, string name)
    {
        Assert.Empty(await PageCheck.Run(someone.Page, name));
        var (width, height) = someone.Screen.Size();
        await someone.Page.SetViewportSizeAsync(width, height);
    }

    static DateTime Today => TimeProvider.System.GetUtcNow().Date;

    static string Id(string path) => path.Split('/')[2].Split('-')[0];

    static string Local(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    static DateTimeOffset Utc(DateTime dutch) => new(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(dutch, DateTimeKind.Unspecified), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")), TimeSpan.Zero);
}
