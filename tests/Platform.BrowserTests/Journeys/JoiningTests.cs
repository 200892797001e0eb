using Platform.BrowserTests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class JoiningTests
{
    const string Password = "een zin van vijf woorden";

    [Theory, Screens]
    public async Task A_new_person_joins_finds_a_handreiking_in_two_ways_and_saves_it(Screen screen)
    {
        var email = $"nieuw.{screen}@voorbeeld.nl".ToLowerInvariant();
        await using var someone = await Someone.In("stroomop", screen);
        await Register(someone, email);
        var mail = await someone.Site.Mail(email, "Bevestig je e-mailadres");

        await someone.Open(mail.Link("bevestigen"));
        await someone.Fill("Wachtwoord", Password);
        await someone.Press("Bevestigen en inloggen");
        await someone.ShouldSee("Je account is klaar.");

        await someone.Choose("Kennisbank");
        await someone.Follow("Leren en verbeteren");
        await someone.Follow("Cijfers waar je van leert");
        await someone.Search("monitor");
        await someone.Follow("Cijfers waar je van leert");
        await someone.Press("Bewaren");
        await someone.ShouldSeeSoon("/mijn", "Cijfers waar je van leert");
    }

    [Theory, Screens]
    public async Task A_mistake_keeps_what_was_typed_and_says_what_is_wrong(Screen screen)
    {
        await using var someone = await Someone.In("stroomop", screen);
        await someone.Open("/account/aanmelden");
        await someone.Fill("Naam", "Sam de Wit");
        await someone.Fill("E-mailadres", "geen adres");
        await someone.Press("Word lid");

        await someone.ShouldSee("Kies een wachtwoord.");
        Assert.Equal("Sam de Wit", await someone.Field("Naam").InputValueAsync());
        Assert.Empty(await PageCheck.Run(someone.Page, "stroomop-visitor-aanmelden-fouten"));
    }

    static async Task Register(Someone someone, string email)
    {
        await someone.Open("/account/aanmelden");
        await someone.Fill("Naam", "Sam de Wit");
        await someone.Fill("E-mailadres", email);
        await someone.Fill("Wachtwoord", Password);
        await someone.Fill("Functie", "Jeugdconsulent");
        await someone.Fill("Organisatie", "Gemeente Waterdam");
        await someone.Tick("Ik houd me aan de huisregels");
        await someone.Press("Word lid");
        await someone.ShouldSee("Bijna klaar");
    }
}
