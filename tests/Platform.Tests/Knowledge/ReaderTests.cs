using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

/// <summary>What a reader can do with a text besides reading it.</summary>
public sealed class ReaderTests
{
    [Theory, Engines]
    public async Task A_visitor_says_with_one_click_that_a_text_was_useful_and_may_add_a_sentence(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Was dit nuttig");
        var path = network.Below((await network.Publishes(title)).Url);
        var visitor = network.Visitor();

        var thanks = (await visitor.Submit(path, "Ja")).ShouldBe(200).ShouldShow("Fijn dat je er iets aan had");
        (await visitor.Submit(thanks, "Versturen", ("Form.Remark", ""))).ShouldBe(422).ShouldShow("Schrijf een zin");
        await visitor.Submit(thanks, "Versturen", ("Form.Remark", "De stappen helpen."));
        await network.Visitor().Submit(path, "Nee");
        (await visitor.Get(network.Below(thanks.Url))).ShouldShow("Je reactie is bewaard"); // once

        var results = (await (await network.As(Cast.Facilitator)).Get($"/kennisbank/concepten/{await network.IdOf(title)}/nuttig")).ShouldShow("De stappen helpen.");
        Assert.Equal(["1", "1"], results.Document.QuerySelectorAll(".sp-cijfers dd").Select(d => d.TextContent));
        (await (await network.As(Cast.Lid)).Get($"/kennisbank/concepten/{await network.IdOf(title)}/nuttig")).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task A_vote_says_nothing_of_the_voter(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Anoniem");
        var path = network.Below((await network.Publishes(title)).Url);
        var id = await network.IdOf(title);
        var before = await About();

        await network.Visitor().Submit(path, "Ja");

        Assert.NotEmpty(before); // its publication is in the log, so a vote would be found there as well
        Assert.Equal(before, await About());
        var columns = await network.Db(db => Task.FromResult(db.Model.GetEntityTypes().Single(t => t.GetTableName() == "knowledge_votes").GetProperties().Select(p => p.Name).Order().ToList()));
        Assert.Equal(["AtUtc", "ContentItemId", "Id", "Remark", "Useful", "Version"], columns);

        Task<List<string>> About() => network.Db(db => db.Set<AuditEntry>().Where(e => e.Subject.Contains(id) || e.Subject.Contains(title) || e.Action.Contains("vote")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
    }

    [Theory, Engines]
    public async Task A_question_to_the_author_is_a_topic_with_a_link_back(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Vraag maar");
        var path = network.Below((await network.Publishes(title)).Url);
        var lid = await network.As(Cast.Lid);

        (await lid.Submit(path + "/vraag", "Versturen", ("Form.Title", "Hoe doe je dat?"), ("Form.Body", ""))).ShouldBe(422).ShouldShow("Vertel er iets bij.");
        var topic = (await lid.Submit(path + "/vraag", "Versturen", ("Form.Title", "Hoe doe je dat?"), ("Form.Body", "Bij ons lukt het niet."))).ShouldBe(200).ShouldShow("Hoe doe je dat?").ShouldShow("Bij ons lukt het niet.");

        Assert.Contains("/forum/vragen/", topic.Url);
        Assert.Contains(topic.Document.QuerySelectorAll("article a"), a => a.GetAttribute("href")!.EndsWith(path, StringComparison.Ordinal) && a.TextContent == title);
        Assert.Contains(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains($"stelt een vraag over ‘{title}’", StringComparison.Ordinal));
        Assert.Contains("/account/inloggen", (await network.Visitor().Get(path + "/vraag")).Url);
    }

    [Theory, Engines]
    public async Task Without_a_forum_the_question_goes_by_mail(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.Publishes("Vraag per mail");
        await network.App.Setup.SwitchAsync(network.Tenant, "Platform.Forum", on: false, CancellationToken.None);

        await (await network.As(Cast.Lid)).Submit("/kennisbank/vraag-per-mail/vraag", "Versturen", ("Form.Title", "Mag ik iets vragen?"), ("Form.Body", "Graag."));

        var mail = Assert.Single(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains("Vraag over ‘Vraag per mail’", StringComparison.Ordinal));
        Assert.Contains(Cast.Lid, mail.Text);
    }

    [Theory, Engines]
    public async Task An_archived_text_says_so_and_leads_on(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (title, other) = (Writing.Unique("Voorbij"), Writing.Unique("Nog actueel"));
        var path = network.Below((await network.Publishes(title, ("NewThema", "Archiefthema"))).Url);
        await network.Publishes(other, ("NewThema", "Archiefthema"));

        await (await network.As(Cast.Facilitator)).Submit("/kennisbank/concepten/" + await network.IdOf(title), "Archiveren");

        (await network.Visitor().Get(path)).ShouldBe(410).ShouldShow("Deze tekst is gearchiveerd").ShouldShow(other).ShouldNotShow("Omdat het");
        Assert.DoesNotContain(path, (await network.Visitor().Get("/sitemap.xml")).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Those_that_share_a_theme_are_related_and_those_that_share_only_their_kind_are_not(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (first, second, third) = (Writing.Unique("Eerste"), Writing.Unique("Tweede"), Writing.Unique("Derde"));
        var thema = Writing.Unique("Gedeeld");
        var path = network.Below((await network.Publishes(first, ("NewThema", thema))).Url);
        await network.Publishes(second, ("NewThema", thema));
        await network.Publishes(third, ("NewThema", Writing.Unique("Apart")));

        Assert.Equal([second], (await network.Visitor().Get(path)).Document.QuerySelectorAll(".sp-artikelzij ul a").Select(a => a.TextContent));
    }

    [Theory, Engines]
    public async Task A_text_can_be_taken_along_as_a_tagged_pdf(Engine engine)
    {
        var network = await Network.Demo(engine);
        var path = network.Below((await network.Publishes(Writing.Unique("Op papier"), ("Markdown", "## Eerst\n\nDan."))).Url);
        var visitor = network.Visitor();

        var answer = await visitor.Checked(new HttpRequestMessage(HttpMethod.Get, "http://localhost" + network.Tenant.PathBase + path + "/pdf"));

        if (!new PdfPrinter().IsInstalled)
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            (await visitor.Get(path)).ShouldShow("Bewaar als PDF").ShouldNotShow("Download PDF");
            return;
        }
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("%PDF-", pdf);
        Assert.Contains("/StructTreeRoot", pdf);
        (await visitor.Get("/kennisbank/bestaat-niet/pdf")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_reading_list_has_an_order_and_notes_of_its_owner(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var lid = await network.As(Cast.Lid);
        foreach (var slug in new[] { "wachten-zonder-stilte", "cijfers-waar-je-van-leert", "van-leefgroep-naar-huis" }) await lid.Submit("/kennisbank/" + slug, "Bewaren");
        Assert.Equal(["van-leefgroep-naar-huis", "cijfers-waar-je-van-leert", "wachten-zonder-stilte"], Slugs(await lid.Get("/mijn/bewaard")));

        await lid.Submit("/mijn/bewaard", "Wachten zonder stilte: wat je doet terwijl de hulp nog niet start omhoog");
        Assert.Equal(["van-leefgroep-naar-huis", "wachten-zonder-stilte", "cijfers-waar-je-van-leert"], Slugs(await lid.Get("/mijn/bewaard")));

        (await lid.Submit("/mijn/bewaard", "Notitie bewaren", ("notitie", "Voor het teamoverleg."))).ShouldShow("Voor het teamoverleg.");
        (await (await network.As(Cast.Lid2)).Get("/mijn/bewaard")).ShouldNotShow("Voor het teamoverleg.");
    }

    static IEnumerable<string> Slugs(Page page) => page.Document.QuerySelectorAll(".sp-regels strong a").Select(a => a.GetAttribute("href")!.Split('/')[^1]);
}
