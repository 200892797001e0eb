using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

public sealed class CasusTests
{
    [Theory, Engines]
    public async Task A_casus_is_for_its_author_and_moderators_until_a_moderator_approves(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var title = Unique("Hulp die langs elkaar heen loopt");

        var casus = await lid.SharesCasusAsync(title);
        casus.ShouldShow("Deze casus wacht op controle");
        (await lid.Get("/forum/casuistiek")).ShouldShow(title).ShouldShow("Wacht op controle");
        (await lid2.Get(casus.FullUrl)).ShouldBe(404);
        (await lid2.Get("/forum/casuistiek")).ShouldNotShow(title);
        (await lid2.Get("/forum")).ShouldNotShow(title);
        (await lid2.Get("/")).ShouldNotShow(title);
        (await lid2.Get($"/forum/moderatie/casussen/{casus.TopicId()}")).ShouldBe(403);

        (await moderator.Get("/forum/moderatie")).ShouldShow(title);
        await moderator.ApprovesAsync(casus.TopicId());

        (await lid2.Get(casus.FullUrl)).ShouldBe(200).ShouldShow(title).ShouldShow("Wie belt wie?");
        await network.Settle();
        (await lid.Get("/meldingen")).ShouldShow("Je casus is gecontroleerd en geplaatst.").ShouldNotShow(title);
    }

    [Theory, Engines]
    public async Task No_count_tells_of_a_casus_that_waits(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var lid2 = await network.As(Cast.Lid2);
        var before = Counts(await lid2.Get("/forum"));
        await (await network.As(Cast.Lid)).SharesCasusAsync(Unique("Geteld of niet"));
        Assert.Equal(before, Counts(await lid2.Get("/forum")));

        static string Counts(Page page) => string.Join('|', page.Document.QuerySelectorAll(".sp-aantal").Select(e => e.TextContent.Trim().Split('\n')[0]));
    }

    [Theory, Engines]
    public async Task A_moderator_does_not_check_a_casus_of_their_own(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (moderator, beheerder) = (await network.As(Cast.Moderator), await network.As(Cast.Beheerder));
        var casus = await moderator.SharesCasusAsync(Unique("Van de moderator zelf"));

        (await moderator.Get($"/forum/moderatie/casussen/{casus.TopicId()}")).ShouldShow("Dit is je eigen casus");
        var token = (await beheerder.Get($"/forum/moderatie/casussen/{casus.TopicId()}")).ShouldShow("Plaatsen");
        Assert.NotNull(token);
        var forced = await moderator.Submit(await moderator.Get(casus.FullUrl), "Intrekken"); // any form of the page gives an antiforgery token
        forced.ShouldBe(200);
    }

    [Fact]
    public void The_rule_of_the_second_pair_of_eyes_stands_in_the_entity()
    {
        var topic = new Topic(new Board("casuistiek", BoardKind.Casus), authorId: 7, "Een casus", "### Situatie\nKort.", DateTimeOffset.UnixEpoch);
        Assert.Equal(TopicState.AwaitingCheck, topic.State);
        Assert.Throws<RuleException>(() => topic.Approve(7, DateTimeOffset.UnixEpoch));
        Assert.Throws<RuleException>(() => topic.Return(7, "Reden"));
        topic.Approve(8, DateTimeOffset.UnixEpoch);
        Assert.Throws<RuleException>(() => topic.Approve(9, DateTimeOffset.UnixEpoch));
        Assert.Null(topic.ToSearch()!.Body.Contains("Kort", StringComparison.Ordinal) ? topic : null);
    }

    [Theory, Engines]
    public async Task A_returned_casus_is_changed_and_sent_in_again(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var casus = await lid.SharesCasusAsync(Unique("Nog iets te herkenbaar"), "Een jongen van twaalf uit een dorp.");
        var check = $"/forum/moderatie/casussen/{casus.TopicId()}";

        (await moderator.Submit(check, "Teruggeven", ("Reason", ""))).ShouldBe(422).ShouldShow("Schrijf op wat er anders moet.");
        (await moderator.Submit(check, "Teruggeven", ("Reason", "Laat leeftijd en plaats weg."))).ShouldBe(200);
        (await lid.Get(casus.FullUrl)).ShouldShow("Laat leeftijd en plaats weg.");
        (await lid2.Get(casus.FullUrl)).ShouldBe(404);

        var edit = await lid.Get($"/forum/casuistiek/{casus.TopicId()}/bewerken");
        edit.ShouldShow("Een jongen van twaalf uit een dorp.").ShouldShow("Niemand heeft de regie.");
        (await lid.Submit(edit, "Opnieuw indienen", ("Situatie", "Een jongere."))).ShouldShow("Deze casus wacht op controle");
        await moderator.ApprovesAsync(casus.TopicId());

        (await lid2.Get(casus.FullUrl)).ShouldBe(200).ShouldNotShow("twaalf");
    }

    [Theory, Engines]
    public async Task A_changed_casus_is_checked_again_before_anyone_reads_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var casus = await lid.SharesCasusAsync(Unique("Later nog aangevuld"));
        await moderator.ApprovesAsync(casus.TopicId());

        await lid.Submit($"/forum/casuistiek/{casus.TopicId()}/bewerken", "Opnieuw indienen", ("Situatie", "Nieuwe woorden."));
        (await lid2.Get(casus.FullUrl)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_text_that_changed_after_the_moderator_read_it_is_not_placed(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var casus = await lid.SharesCasusAsync(Unique("Gewijzigd tijdens het lezen"));
        var read = await moderator.Get($"/forum/moderatie/casussen/{casus.TopicId()}");
        await lid.Submit($"/forum/casuistiek/{casus.TopicId()}/bewerken", "Opnieuw indienen", ("Situatie", "Ongelezen woorden."));

        (await moderator.Submit(read, "Plaatsen")).ShouldBe(409).ShouldShow("Ongelezen woorden.");
        (await lid2.Get(casus.FullUrl)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Title_and_text_of_a_casus_travel_in_no_mail_page_title_address_or_event(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var title = Unique("Zebrapad en vuurtoren");
        var casus = await lid.SharesCasusAsync(title, "Hierin staat kameleon.");
        await moderator.ApprovesAsync(casus.TopicId());
        await lid2.RepliesAsync(casus, "Mijn antwoord over paddenstoel.");

        var page = await lid2.Get(casus.FullUrl);
        Assert.DoesNotContain("Zebrapad", page.Document.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("zebrapad", page.Url, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("noindex", string.Join(',', page.Response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        var mails = await network.AllMailTo(Cast.Lid);
        Assert.Contains(mails, m => m.Subject.Contains("nieuwe reactie op een casus", StringComparison.Ordinal));
        foreach (var word in new[] { "Zebrapad", "kameleon", "paddenstoel" })
        {
            Assert.DoesNotContain(mails, m => (m.Subject + m.Text + m.Html).Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.False(await network.Db(db => db.Set<AuditEntry>().AnyAsync(a => a.Subject.Contains(word))));
            Assert.False(await network.Db(db => db.Set<Job>().AnyAsync(j => j.Payload.Contains(word))));
        }
    }

    [Theory, Engines]
    public async Task An_author_takes_a_waiting_casus_back_and_the_text_is_gone(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var casus = await lid.SharesCasusAsync(Unique("Toch liever niet"), "Onherroepelijk weg.");

        (await lid.Submit(casus, "Intrekken")).ShouldBe(200).ShouldShow("Casuïstiek");
        (await lid.Get(casus.FullUrl)).ShouldBe(404);
        Assert.False(await network.Db(db => db.Set<Platform.Forum.Posts.Post>().AnyAsync(p => p.Body.Contains("Onherroepelijk"))));
    }
}
