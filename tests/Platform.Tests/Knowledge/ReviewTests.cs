using System.Net;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Members.Contracts;
using Platform.Tests.Forum;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class ReviewTests
{
    [Theory, Engines]
    public async Task A_colleague_asks_for_a_change_and_approves_the_next_version(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (writer, reviewer) = (await network.As(Cast.Facilitator), await network.As(Cast.Moderator));
        await writer.Submit(Writing.New, Writing.Submit, Writing.Text("Met zijn tweeën", ("Markdown", "Bel de ouders.")));
        var id = await network.IdOf("Met zijn tweeën");
        var review = "/kennisbank/beoordelen/" + id;
        Assert.Contains(await network.MailTo(Cast.Moderator), m => m.Subject.Contains("wacht op je oordeel"));
        Assert.DoesNotContain(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains("wacht op je oordeel"));

        (await reviewer.Submit(review, "Ik beoordeel deze")).ShouldShow("dat jij deze tekst leest");
        (await reviewer.Submit(review, "Vraag om een wijziging")).ShouldBe(422).ShouldShow("Schrijf op wat er anders moet.");
        await reviewer.Submit(review, "Vraag om een wijziging", ("Form.Message", "Noem ook de jongere."));
        Assert.Contains(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains("vraagt om een wijziging"));

        var edit = (await writer.Get($"/kennisbank/concepten/{id}/bewerken")).ShouldShow("Wat je collega vraagt").ShouldShow("Noem ook de jongere.");
        await writer.Submit(edit, Writing.Submit, ("Markdown", "Bel de ouders en de jongere."));
        await reviewer.Submit(review, "Goedkeuren");
        Assert.Contains(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains("is goedgekeurd"));
        (await network.Visitor().Get("/kennisbank/met-zijn-tweeen")).ShouldBe(404);

        (await writer.Submit("/kennisbank/concepten/" + id, "Publiceren")).ShouldShow("Bel de ouders en de jongere.").ShouldShow("Beoordeeld op");
        (await writer.Get("/kennisbank/concepten/" + id)).ShouldShow("Wacht op beoordeling → Wijziging gevraagd").ShouldShow("Noem ook de jongere.").ShouldShow("Goedgekeurd → Gepubliceerd");
    }

    [Theory, Engines]
    public async Task A_reviewer_sees_what_changes_for_readers_who_still_read_the_old_version(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Nieuwe versie");
        var path = network.Below((await network.Publishes(title, ("Markdown", "Wacht een week."))).Url);
        var id = await network.IdOf(title);
        await (await network.As(Cast.Facilitator)).Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Submit, ("Markdown", "Wacht een maand."));

        var page = (await (await network.As(Cast.Beheerder)).Get("/kennisbank/beoordelen/" + id)).ShouldShow("Wat verandert er voor lezers?");

        Assert.Equal("[weg: week]", page.Document.QuerySelector(".sp-verschil del:not(.sp-verschil)")!.TextContent);
        (await network.Visitor().Get(path)).ShouldShow("Wacht een week.");
    }

    [Theory, Engines]
    public async Task Nobody_approves_what_they_wrote_since_it_was_last_approved(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Eigen werk");
        var (facilitator, beheerder) = (await Token(network, Cast.Facilitator), await Token(network, Cast.Beheerder));
        await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Draft, Writing.Text(title));
        var id = await network.IdOf(title);
        await (await network.As(Cast.Beheerder)).Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Submit, ("Summary", "Door de tweede schrijver."));

        foreach (var author in new[] { Cast.Facilitator, Cast.Beheerder })
            (await (await network.As(author)).Get("/kennisbank/beoordelen/" + id)).ShouldShow("Je hebt zelf aan deze tekst geschreven").ShouldNotShow(">Goedkeuren<");
        foreach (var token in new[] { facilitator, beheerder })
        {
            Assert.Equal(HttpStatusCode.Conflict, await Move(network, id, "approved", token));
            Assert.Equal(HttpStatusCode.Conflict, await Move(network, id, "published", token));
        }
        Assert.Equal(HttpStatusCode.OK, await Move(network, id, "approved", await Token(network, Cast.Moderator)));
        Assert.Equal(HttpStatusCode.OK, await Move(network, id, "published", facilitator));
    }

    [Theory, Engines]
    public async Task The_database_refuses_a_reviewer_who_is_the_author(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Regel van de database");
        await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title));

        await Assert.ThrowsAnyAsync<Exception>(() => network.Db(db => db.ContentItems.Where(i => i.DisplayText == title).ExecuteUpdateAsync(u => u.SetProperty(i => i.ReviewerId, i => i.AuthorId))));
    }

    [Theory, Engines]
    public async Task Of_two_reviewers_at_once_one_decides(Engine engine)
    {
        var network = await Network.Demo(engine);
        string[] tokens = [await Token(network, Cast.Beheerder), await Token(network, Cast.Moderator)];
        for (var round = 0; round < 4; round++)
        {
            var title = Writing.Unique("Tegelijk goed");
            await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title));
            var id = await network.IdOf(title);

            var answers = await Task.WhenAll(tokens.Select(t => Move(network, id, "approved", t)));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Order());
            Assert.Equal(1, await network.Db(db => db.ContentHistory.CountAsync(t => t.ContentItemId == id && t.To == ContentState.Approved)));
        }
    }

    [Theory, Engines]
    public async Task Who_writes_and_approves_in_the_same_moment_never_approves_the_own_text(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (me, mine) = (await network.MemberId(Cast.Beheerder), await Token(network, Cast.Beheerder));
        for (var round = 0; round < 6; round++)
        {
            var title = Writing.Unique("Slim bedacht");
            await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title));
            var id = await network.IdOf(title);

            var saving = network.Visitor();
            saving.MayLog = true; // who comes too late hits a unique index
            await Task.WhenAll(
                saving.Api(HttpMethod.Put, "/content/" + id, new { displayText = title, markdown = "Van mij.", version = 1 }, mine),
                Move(network, id, "approved", mine));
            await Move(network, id, "published", mine);

            var versions = await network.Db(db => db.ContentItems.AsNoTracking().Where(i => i.ContentItemId == id).ToListAsync());
            Assert.DoesNotContain(versions, v => v.AuthorId == me && (v.ReviewedUtc is not null || v.Published));
        }
    }

    [Theory, Engines]
    public async Task A_claimed_text_is_decided_by_who_claimed_it_until_somebody_takes_over(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Al in handen");
        await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title));
        var id = await network.IdOf(title);
        var (first, second) = (await network.As(Cast.Moderator), await network.As(Cast.Beheerder));
        await first.Submit("/kennisbank/beoordelen/" + id, "Ik beoordeel deze");

        Assert.Equal(HttpStatusCode.Conflict, await Move(network, id, "approved", await Token(network, Cast.Beheerder)));
        await second.Submit("/kennisbank/beoordelen/" + id, "Overnemen");

        Assert.Equal(HttpStatusCode.Conflict, await Move(network, id, "approved", await Token(network, Cast.Moderator)));
        (await second.Submit("/kennisbank/beoordelen/" + id, "Goedkeuren")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task A_change_after_the_approval_must_be_approved_again(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Toch nog iets");
        var (writer, token) = (await network.As(Cast.Facilitator), await Token(network, Cast.Facilitator));
        await writer.Submit(Writing.New, Writing.Submit, Writing.Text(title));
        var id = await network.IdOf(title);
        Assert.Equal(HttpStatusCode.OK, await Move(network, id, "approved", await Token(network, Cast.Moderator)));

        await writer.Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Draft, ("Markdown", "Stiekem anders."));

        (await writer.Get("/kennisbank/concepten/" + id)).ShouldNotShow(">Publiceren<");
        Assert.Equal(HttpStatusCode.Conflict, await Move(network, id, "published", token));
    }

    [Theory, Engines]
    public async Task A_beheerder_who_is_alone_switches_four_eyes_off_and_the_log_knows(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        (await (await network.As(Cast.Facilitator)).Get("/beheer/kennisbank")).ShouldBe(403);
        await (await network.As(Cast.Beheerder)).Submit("/beheer/kennisbank", "Opslaan", ("FourEyes", "false"));

        (await (await network.As(Cast.Facilitator)).Submit(Writing.New, "Opslaan en publiceren", Writing.Text("In mijn eentje"))).ShouldBe(200);

        (await network.Visitor().Get("/kennisbank/in-mijn-eentje")).ShouldBe(200);
        Assert.True(await network.Db(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "foureyes.off")));
    }

    [Theory, Engines]
    public async Task Each_step_has_its_own_permission(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Rechten");
        await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title));
        var id = await network.IdOf(title);
        (await (await network.As(Cast.Lid)).Get("/kennisbank/beoordelen")).ShouldBe(403);
        (await (await network.As(Cast.Moderator)).Get("/kennisbank/concepten/" + id)).ShouldBe(403);
        var moderator = await Token(network, Cast.Moderator);

        foreach (var to in new[] { "draft", "published", "archived" }) Assert.Equal(HttpStatusCode.Forbidden, await Move(network, id, to, moderator));
        Assert.Equal(HttpStatusCode.NotFound, await Move(network, id, "approved", await Token(network, Cast.Lid)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Move(network, id, "ergens", moderator));
        Assert.Equal(HttpStatusCode.Conflict, await Move(network, id, "changesRequested", moderator)); // without a reason
        Assert.Equal(HttpStatusCode.OK, await Move(network, id, "approved", moderator));
    }

    [Theory, Engines]
    public async Task The_queue_takes_a_constant_number_of_queries(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, reviewer) = (await network.As(Cast.Facilitator), await network.As(Cast.Moderator));
        await writer.Submit(Writing.New, Writing.Submit, Writing.Text(Writing.Unique("Wachtrij")));
        await reviewer.Get("/kennisbank/beoordelen");
        var before = await Queries.Count(() => reviewer.Get("/kennisbank/beoordelen"));
        for (var i = 0; i < 3; i++) await writer.Submit(Writing.New, Writing.Submit, Writing.Text(Writing.Unique("Wachtrij")));

        Assert.Equal(before, await Queries.Count(() => reviewer.Get("/kennisbank/beoordelen")));
    }

    static Task<string> Token(Network network, string email) =>
        network.With<TokenIssuer, string>(t => t.IssueAsync(email, "test", ["content.read", "content.write"], TimeSpan.FromHours(1), CancellationToken.None));

    static async Task<HttpStatusCode> Move(Network network, string id, string to, string token) =>
        (await network.Visitor().Api(HttpMethod.Post, $"/content/{id}/transitions", new { to }, token)).StatusCode;
}
