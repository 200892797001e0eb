using Microsoft.EntityFrameworkCore;
using Platform.Forum.Posts;
using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

public sealed class RepliesTests
{
    [Theory, Engines]
    public async Task A_reply_shows_on_the_topic_and_tells_its_followers_but_not_its_writer(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, facilitator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Facilitator));
        var title = Unique("Wie volgt dit?");
        var topic = await lid.AsksAsync(title);
        await facilitator.Submit(topic.FullUrl, "Volg dit onderwerp");

        (await lid2.RepliesAsync(topic, "Bij ons werkt een vast gezicht.")).ShouldShow("Bij ons werkt een vast gezicht.");

        foreach (var follower in new[] { Cast.Lid, Cast.Facilitator })
            Assert.Single(await network.AllMailTo(follower), m => m.Subject.Contains(title, StringComparison.Ordinal));
        Assert.DoesNotContain(await network.AllMailTo(Cast.Lid2), m => m.Subject.Contains(title, StringComparison.Ordinal));
        (await facilitator.Get("/meldingen")).ShouldShow(title);
    }

    [Theory, Engines]
    public async Task Who_stops_following_hears_no_more_also_through_the_link_in_the_mail(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, facilitator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Facilitator));
        var title = Unique("Genoeg gehoord");
        var topic = await lid.AsksAsync(title);
        await facilitator.Submit(topic.FullUrl, "Volg dit onderwerp");
        await facilitator.Submit(topic.FullUrl, "Niet meer volgen");
        await lid2.RepliesAsync(topic, "Eerste reactie.");
        Assert.DoesNotContain(await network.AllMailTo(Cast.Facilitator), m => m.Subject.Contains(title, StringComparison.Ordinal));

        var mail = (await network.AllMailTo(Cast.Lid)).Single(m => m.Subject.Contains(title, StringComparison.Ordinal));
        var link = System.Text.RegularExpressions.Regex.Match(mail.Text, @"/forum/ontvolgen\?code=[\w-]+").Value;
        var visitor = network.Visitor();
        (await visitor.Submit(link, "Niet meer volgen")).ShouldBe(200).ShouldShow("Je volgt dit onderwerp niet meer");
        await lid2.RepliesAsync(topic, "Tweede reactie.");
        Assert.Single(await network.AllMailTo(Cast.Lid), m => m.Subject.Contains(title, StringComparison.Ordinal));
        (await visitor.Get("/forum/ontvolgen?code=verzonnen")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task An_empty_reply_comes_back_with_its_message(Engine engine)
    {
        var lid = await (await Network.Demo(engine)).As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Leeg antwoord"));
        (await lid.Submit(topic, "Reageren", ("Body", ""))).ShouldBe(422).ShouldShow("Schrijf een reactie.");
    }

    [Theory, Engines]
    public async Task A_quote_starts_the_reply(Engine engine)
    {
        var lid = await (await Network.Demo(engine)).As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Citeer dit"), body: "Een zin om te citeren.");
        var form = await lid.Get($"/forum/vragen/{topic.TopicId()}/reacties/nieuw?citeer={topic.PostId("Een zin om te citeren.")}");
        form.ShouldBe(200).ShouldShow("> Een zin om te citeren.");
    }

    [Theory, Engines]
    public async Task A_locked_topic_takes_no_replies_until_it_is_open_again(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Moderator));
        var topic = await lid.AsksAsync(Unique("Straks gesloten"));
        var open = await lid.Get(topic.FullUrl);

        (await moderator.Submit(topic.FullUrl, "Sluiten")).ShouldBe(200).ShouldShow("Gesloten");
        (await lid.Submit(open, "Reageren", ("Body", "Net te laat."))).ShouldBe(422).ShouldShow("Dit onderwerp is gesloten.").ShouldShow("Net te laat.");
        await moderator.Submit(topic.FullUrl, "Openen");
        await lid.RepliesAsync(topic, "Nu lukt het wel.");
    }

    [Theory, Engines]
    public async Task A_pinned_topic_stands_on_top(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (lid, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Moderator));
        var topic = await lid.AsksAsync(Unique("Altijd bovenaan"), "praktijk");
        await lid.AsksAsync(Unique("Later geplaatst"), "praktijk");
        await moderator.Submit(topic.FullUrl, "Vastzetten");
        Assert.Contains("Altijd bovenaan", (await lid.Get("/forum/praktijk")).Document.QuerySelector(".sp-regels > li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_asker_chooses_the_best_answer_and_may_change_their_mind(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var topic = await lid.AsksAsync(Unique("Welk antwoord helpt?"));
        await lid2.RepliesAsync(topic, "Dit is het.");

        (await lid2.Get(topic.FullUrl)).ShouldNotShow("Beste antwoord");
        (await lid.Submit(topic.FullUrl, "Beste antwoord")).ShouldBe(200).ShouldShow("Toch niet het beste");
        (await lid2.Get("/forum/vragen")).ShouldShow("Beantwoord");
        (await lid.Submit(topic.FullUrl, "Toch niet het beste")).ShouldNotShow("Toch niet het beste");
    }

    [Theory, Engines]
    public async Task A_member_finds_a_post_useful_once(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var topic = await lid.AsksAsync(Unique("Nuttig of niet"));
        var before = await lid2.Get(topic.FullUrl);

        (await lid2.Submit(before, "Nuttig")).ShouldShow("Nuttig (1)");
        (await lid2.Submit(before, "Nuttig")).ShouldShow("Nuttig (1)");
        (await lid.Get(topic.FullUrl)).ShouldShow("1 × nuttig");
        (await lid2.Submit(topic.FullUrl, "Nuttig (1)")).ShouldNotShow("Nuttig (1)");
    }

    [Theory, Engines]
    public async Task A_deleted_reply_leaves_a_place_and_no_text(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var topic = await lid.AsksAsync(Unique("Spijt van een reactie"));
        await lid2.RepliesAsync(topic, "Spijtwoord één.");
        var page = await lid2.Get(topic.FullUrl);
        await lid2.Submit($"/forum/berichten/{page.PostId("Spijtwoord")}/bewerken", "Opslaan", ("Body", "Spijtwoord twee."));

        (await lid2.Submit(topic.FullUrl, "Verwijderen")).ShouldBe(200).ShouldShow("De schrijver heeft deze reactie verwijderd.").ShouldNotShow("Spijtwoord");
        (await lid.Get("/forum/vragen")).ShouldShow("0 reacties");
        Assert.False(await network.Db(db => db.Set<Revision>().AnyAsync(r => r.Body.Contains("Spijtwoord"))));
    }

    [Theory, Engines]
    public async Task An_edit_keeps_what_stood_there(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Bewaarde versies"));
        var word = Unique("Oudewoord").Replace(' ', '-');
        var page = await lid.RepliesAsync(topic, word);
        (await lid.Submit($"/forum/berichten/{page.PostId(word)}/bewerken", "Opslaan", ("Body", "Nieuwe tekst."))).ShouldShow("bewerkt").ShouldNotShow(word);
        Assert.True(await network.Db(db => db.Set<Revision>().AnyAsync(r => r.Body == word)));
    }

    [Theory, Engines]
    public async Task Many_replies_at_once_are_all_counted(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Iedereen tegelijk"));
        var form = await lid.Get(topic.FullUrl);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => lid.Submit(form, "Reageren", ("Body", $"Tegelijk {i}"))));
        (await lid.Get(topic.FullUrl)).ShouldShow("10 reacties");
    }
}
