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
}
