using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class ForumTests
{
    [Theory, Screens]
    public async Task A_question_gets_a_reply_and_its_writer_a_notice(Screen screen)
    {
        var title = $"Hoe begin je een gesprek over school ({screen})?";
        await using var lid = await Someone.In("stroomop", screen, Cast.Lid);
        await lid.Choose("Forum", from: "/");
        await lid.Follow("Vragen");
        await lid.Follow("Stel een vraag");
        await lid.Fill("Titel", title);
        await lid.Fill("Bericht", "Een jongere zwijgt zodra het over **school** gaat. Wat werkt bij jullie?");
        await lid.Press("Plaatsen");
        await lid.ShouldSee("Je vraag is geplaatst.");

        await using var colleague = await Someone.In("stroomop", screen, Cast.Lid2);
        await colleague.Open("/forum/vragen");
        await colleague.Follow(title);
        await colleague.Fill("Bericht", "Ga samen wandelen en begin over iets anders.");
        await colleague.Press("Reageren");
        await colleague.ShouldSee("Ga samen wandelen en begin over iets anders.");

        await lid.ShouldSeeSoon("/meldingen", $"op ‘{title}’");
        await lid.Follow(title);
        await lid.ShouldSee("Ga samen wandelen en begin over iets anders.");
        await lid.Press("Beste antwoord");
        await lid.ShouldSee("Toch niet het beste");
    }

    [Theory, Screens]
    public async Task A_casus_waits_for_a_moderator_before_others_see_it(Screen screen)
    {
        var title = $"Thuis rust en op school onrust, {screen}";
        await using var lid = await Someone.In("stroomop", screen, Cast.Lid);
        await lid.Open("/forum/casuistiek/nieuw");
        await lid.Fill("Titel", title);
        foreach (var part in new[] { "Situatie", "Hulpvraag", "Wat is geprobeerd", "Knooppunten", "Succesmomenten", "Leervraag" }) await lid.Fill(part, "Een paar zinnen in algemene woorden, zonder iets dat naar iemand leidt.");
        await lid.Press("Indienen");
        await lid.ShouldSee("Deze casus wacht op controle");

        await using var colleague = await Someone.In("stroomop", screen, Cast.Lid2);
        await colleague.Open("/forum/casuistiek");
        await colleague.ShouldNotSee(title);

        await using var moderator = await Someone.In("stroomop", screen, Cast.Moderator);
        await moderator.Open("/forum/moderatie");
        await moderator.Follow(title);
        await moderator.Press("Plaatsen");

        await colleague.ShouldSeeSoon("/forum/casuistiek", title);
        await lid.ShouldSeeSoon("/meldingen", "Je casus is gecontroleerd en geplaatst");
    }
}
