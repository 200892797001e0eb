using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

public sealed class ModerationTests
{
    [Theory, Engines]
    public async Task A_reported_post_is_removed_with_a_reason_and_both_sides_hear_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var title = Unique("Hier gaat het mis");
        var topic = await lid.AsksAsync(title);
        await lid2.RepliesAsync(topic, "Iets met een naam erin.");
        var post = (await lid.Get(topic.FullUrl)).PostId("Iets met een naam erin.");

        (await lid.Submit($"/forum/berichten/{post}/melden", "Melden", ("Reason", ""))).ShouldBe(422).ShouldShow("Schrijf op wat er mis is.");
        (await lid.Submit($"/forum/berichten/{post}/melden", "Melden", ("Reason", "Er staat een naam in."))).ShouldBe(200);
        (await lid.Get($"/forum/berichten/{post}/melden")).ShouldShow("Je hebt dit bericht al gemeld.");
        (await moderator.Get("/forum/moderatie")).ShouldShow(title).ShouldShow("Er staat een naam in.");
        (await moderator.Submit($"/forum/moderatie/meldingen/{post}", "Beslissen", ("Reason", "Weg ermee"))).ShouldBe(422).ShouldShow("Kies wat er met het bericht gebeurt.").ShouldShow("Weg ermee");
        (await moderator.Submit($"/forum/moderatie/meldingen/{post}", "Beslissen", ("Verdict", "Remove"), ("Reason", "Geen namen op het forum."))).ShouldBe(200).ShouldNotShow(title);

        (await lid.Get(topic.FullUrl)).ShouldNotShow("Iets met een naam erin.").ShouldShow("Een moderator heeft dit bericht verwijderd.");
        await network.Settle();
        (await lid.Get("/meldingen")).ShouldShow("Geen namen op het forum.");
        (await lid2.Get("/meldingen")).ShouldShow("Een moderator heeft je bericht op het forum weggehaald. Reden: Geen namen op het forum.");
    }

    [Theory, Engines]
    public async Task A_reported_post_may_stay_and_can_be_reported_again_later(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var topic = await lid.AsksAsync(Unique("Niets aan de hand"), body: "Een stevige mening.");
        var post = topic.PostId("Een stevige mening.");
        await lid2.Submit($"/forum/berichten/{post}/melden", "Melden", ("Reason", "Te stevig."));
        await moderator.Submit($"/forum/moderatie/meldingen/{post}", "Beslissen", ("Verdict", "Keep"), ("Reason", "Een mening mag."));

        (await lid2.Get(topic.FullUrl)).ShouldShow("Een stevige mening.");
        (await lid2.Submit($"/forum/berichten/{post}/melden", "Melden", ("Reason", "Toch nog eens."))).ShouldShow("Een moderator kijkt ernaar");
        (await moderator.Get($"/forum/moderatie/meldingen/{post}")).ShouldShow("Toch nog eens.");
    }

    [Theory, Engines]
    public async Task Removing_an_opening_takes_the_conversation_away(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Moderator));
        var title = Unique("Dit moet helemaal weg");
        var topic = await lid.AsksAsync(title, body: "Beginbericht.");
        await moderator.Submit($"/forum/berichten/{topic.PostId("Beginbericht.")}/weghalen", "Weghalen", ("Reason", "Hoort hier niet."));

        (await lid.Get(topic.FullUrl)).ShouldBe(404);
        (await lid.Get("/forum/vragen")).ShouldNotShow(title);
    }

    [Theory, Engines]
    public async Task Members_do_not_moderate(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid2);
        var topic = await (await network.As(Cast.Lid)).AsksAsync(Unique("Afblijven"), body: "Blijf hier af.");
        var post = topic.PostId("Blijf hier af.");

        foreach (var path in new[] { "/forum/moderatie", $"/forum/berichten/{post}/weghalen", $"/forum/moderatie/meldingen/{post}", "/beheer/forum" })
            (await lid.Get(path)).ShouldBe(403);
        (await lid.Get(topic.FullUrl)).ShouldNotShow("/locks").ShouldNotShow("/weghalen");
        (await lid.Get($"/forum/berichten/{post}/bewerken")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_beheerder_makes_opens_and_moves_boards_but_never_opens_casuistiek(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var beheerder = await network.As(Cast.Beheerder);

        (await beheerder.Submit("/beheer/forum/nieuw", "Aanmaken", ("Name", ""))).ShouldBe(422).ShouldShow("Vul een naam in.");
        (await beheerder.Submit("/beheer/forum/nieuw", "Aanmaken", ("Name", "Intervisie"), ("Kind", "Casus"), ("Public", "true"))).ShouldBe(422).ShouldShow("Casuïstiek is nooit openbaar.");
        (await beheerder.Submit("/beheer/forum/nieuw", "Aanmaken", ("Name", "Café"), ("Kind", "Discussion"), ("Public", "true"))).ShouldBe(200).ShouldShow("/forum/cafe");
        (await beheerder.Submit("/beheer/forum/nieuw", "Aanmaken", ("Name", "Cafe"), ("Kind", "Discussion"))).ShouldBe(422).ShouldShow("Er is al een bord met deze naam.");
        (await beheerder.Get("/forum/cafe")).ShouldBe(200);
    }
}
