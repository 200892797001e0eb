using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class WritingTests
{
    [Theory, Engines]
    public async Task A_draft_is_seen_by_writers_only_until_it_is_published(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, lid, title) = (await network.As(Cast.Facilitator), await network.As(Cast.Lid), Writing.Unique("Eerst een concept"));

        var draft = (await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title))).ShouldShow("Dit is een concept");
        var slug = "/kennisbank/" + title.ToLowerInvariant().Replace(' ', '-');
        (await writer.Get("/kennisbank/concepten")).ShouldShow(title);
        (await lid.Get(slug)).ShouldBe(404);
        (await lid.Get(draft.Url[network.Tenant.PathBase.Length..])).ShouldBe(403);
        (await lid.Get("/kennisbank?q=" + Uri.EscapeDataString(title))).ShouldShow("Niets gevonden");

        await writer.Submit(draft, "Laten beoordelen");
        (await lid.Get(slug)).ShouldBe(404);
        await network.Approves(await network.IdOf(title));
        (await lid.Get(slug)).ShouldBe(200).ShouldShow("Omdat het werkt.").ShouldShow("Samen beslissen");
        (await network.Visitor().Get(slug)).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task A_new_version_does_not_touch_what_readers_see_and_an_old_one_can_be_restored(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Versies"));
        var path = network.Below((await network.Publishes(title, ("Markdown", "De eerste tekst."))).Url);
        var id = await network.IdOf(title);
        var draft = "/kennisbank/concepten/" + id;

        (await writer.Submit(draft + "/bewerken", Writing.Draft, ("Markdown", "De tweede tekst."))).ShouldShow("Lezers zien nog de vorige versie");
        (await network.Visitor().Get(path)).ShouldShow("De eerste tekst.").ShouldNotShow("De tweede tekst.");

        await writer.Submit(draft, "Laten beoordelen");
        await network.Approves(id);
        (await network.Visitor().Get(path)).ShouldShow("De tweede tekst.");

        var versions = (await writer.Get($"/inhoud/{id}/versies")).ShouldShow("Versie 2").ShouldShow("Versie 1").ShouldShow("Staat online");
        (await writer.Submit(versions, "Terugzetten")).ShouldShow("De eerste tekst.").ShouldShow("Dit is een concept");
        (await network.Visitor().Get(path)).ShouldShow("De tweede tekst.");
    }

    [Theory, Engines]
    public async Task What_was_typed_stays_when_something_is_missing(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);

        var page = await writer.Submit(Writing.New, Writing.Draft,
            Writing.Text("Met een fout", ("Summary", ""), ("NewThema", ""), ("Sources[0].Text", "Een bron"), ("Sources[0].Url", "javascript:alert(1)")));

        page.ShouldBe(422).ShouldShow("Vul een samenvatting in.").ShouldShow("Geef het nieuwe thema een naam.").ShouldShow("Vul een webadres in dat begint met https://.");
        Assert.Equal("Met een fout", page.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Contains("Omdat het **werkt**.", page.Document.QuerySelector("#Markdown")!.TextContent);
    }

    [Theory, Engines]
    public async Task Another_row_for_a_source_keeps_the_form_as_it_was(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);

        var page = (await writer.Submit(Writing.New, "Nog een bron", ("Title", "Half af"), ("Sources[2].Text", "De derde"))).ShouldBe(200);

        Assert.Equal("Half af", page.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Equal("De derde", page.Document.QuerySelector("[name='Sources[2].Text']")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("[name='Sources[3].Text']"));
        page.ShouldNotShow("Controleer wat je hebt ingevuld");
    }

    [Theory, Engines]
    public async Task Of_two_who_edit_at_once_the_second_keeps_their_text_and_is_told(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Tegelijk"));
        await network.Publishes(title);
        var edit = $"/kennisbank/concepten/{await network.IdOf(title)}/bewerken";
        var mine = await writer.Get(edit);
        var colleague = await network.As(Cast.Beheerder);
        await colleague.Submit(edit, Writing.Draft, ("Markdown", "Van de collega."));

        var page = await writer.Submit(mine, Writing.Draft, ("Markdown", "Van mij."));

        page.ShouldBe(409).ShouldShow("Iemand anders heeft dit intussen opgeslagen");
        Assert.Contains(page.Document.QuerySelectorAll(".sp-verschil mark"), m => m.TextContent.Contains("mij"));
        Assert.Contains(page.Document.QuerySelectorAll(".sp-verschil mark"), m => m.TextContent.Contains("collega"));
        Assert.Contains("Van mij.", page.Document.QuerySelector("#Markdown")!.TextContent);
        (await writer.Submit(page, Writing.Draft)).ShouldBe(200).ShouldShow("Van mij.");
    }

    [Theory, Engines]
    public async Task An_old_address_leads_to_the_new_one(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Oude naam");
        var old = (await network.Publishes(title)).Url;
        var renamed = title.Replace("Oude", "Nieuwe", StringComparison.Ordinal);
        await network.Republishes(await network.IdOf(title), ("Title", renamed));

        var page = await network.Visitor().Get(old[network.Tenant.PathBase.Length..]);

        page.ShouldBe(200).ShouldShow(renamed);
        Assert.EndsWith("/kennisbank/" + renamed.ToLowerInvariant().Replace(' ', '-'), page.Url);
    }

    [Theory, Engines]
    public async Task Two_of_the_same_title_get_addresses_of_their_own(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Dubbel");
        var first = await network.Publishes(title);
        var second = await network.Publishes(title);
        Assert.Equal(first.Url + "-2", second.Url);
        Assert.EndsWith("/kennisbank/nieuw-2", (await network.Publishes("Nieuw")).Url);
    }

    [Theory, Engines]
    public async Task Withdrawn_and_deleted_are_gone_for_readers_and_can_come_back(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Weg en terug"));
        var path = (await network.Publishes(title)).Url[network.Tenant.PathBase.Length..];
        var draft = "/kennisbank/concepten/" + await network.IdOf(title);

        await writer.Submit(draft, "Intrekken");
        (await network.Visitor().Get(path)).ShouldBe(404);
        await writer.Submit(draft, "Publiceren");
        (await network.Visitor().Get(path)).ShouldBe(200);

        var list = (await writer.Submit(draft, "Verwijderen")).ShouldShow("Verwijderd").ShouldShow(title);
        (await network.Visitor().Get(path)).ShouldBe(404);
        (await writer.Get(draft)).ShouldBe(404);
        (await writer.BringsBack(list, await network.IdOf(title))).ShouldShow("Iedereen kan dit weer lezen.");
        (await network.Visitor().Get(path)).ShouldBe(200).ShouldShow(title);
    }

    [Theory, Engines]
    public async Task What_readers_saw_comes_back_below_a_newer_draft(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);
        var title = Writing.Unique("Met een nieuw concept");
        var path = (await network.Publishes(title, ("Markdown", "Wat lezers zien."))).Url[network.Tenant.PathBase.Length..];
        var draft = "/kennisbank/concepten/" + await network.IdOf(title);
        await writer.Submit(draft + "/bewerken", Writing.Draft, ("Markdown", "Wat nog niemand ziet."));

        await writer.BringsBack(await writer.Submit(draft, "Verwijderen"), draft.Split('/')[^1]);

        (await network.Visitor().Get(path)).ShouldShow("Wat lezers zien.").ShouldNotShow("Wat nog niemand ziet.");
        (await writer.Get(draft)).ShouldShow("Wat nog niemand ziet.").ShouldShow("Dit is een concept");
    }

    [Theory, Engines]
    public async Task What_was_no_more_than_a_draft_comes_back_as_one(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);
        var title = Writing.Unique("Nooit getoond");
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title));
        var id = await network.IdOf(title);

        var back = await writer.BringsBack(await writer.Submit("/kennisbank/concepten/" + id, "Verwijderen"), id);

        back.ShouldShow("Teruggezet als concept.").ShouldShow("Alleen redacteuren zien deze pagina.");
    }

    [Theory, Engines]
    public async Task Who_finds_the_address_taken_comes_back_as_a_draft_and_is_told_why(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Adres in trek"));
        var path = (await network.Publishes(title, ("Markdown", "De eerste."))).Url[network.Tenant.PathBase.Length..];
        var id = await network.IdOf(title);
        var list = await writer.Submit("/kennisbank/concepten/" + id, "Verwijderen");
        await network.Publishes(title, ("Markdown", "De tweede."));

        (await writer.BringsBack(list, id)).ShouldShow("een ander stuk heeft nu het adres").ShouldShow("Dit is een concept");
        (await network.Visitor().Get(path)).ShouldShow("De tweede.");
        (await writer.Submit("/kennisbank/concepten/" + id, "Publiceren")).ShouldShow("De eerste.");
    }

    [Theory, Engines]
    public async Task A_member_may_not_write(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        foreach (var path in new[] { "/kennisbank/nieuw", "/kennisbank/concepten" }) (await lid.Get(path)).ShouldBe(403);
        (await lid.Get("/kennisbank")).ShouldNotShow("Nieuwe handreiking");
    }

    [Theory, Engines]
    public async Task Text_of_a_writer_cannot_carry_a_script(Engine engine)
    {
        var network = await Network.Demo(engine);
        var page = await network.Publishes(Writing.Unique("Veilig"), ("Markdown", "## Kop <script>alert(1)</script>\n\n[klik](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n> [!WARNING]\n> Let goed op."));

        Assert.Empty(page.Document.QuerySelectorAll("article script, article img, article [onerror], article a[href^='javascript:']"));
        page.ShouldShow("Let op").ShouldShow("Let goed op.");
    }

    [Theory, Engines]
    public async Task The_database_itself_keeps_one_latest_and_one_published_version(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Eén van elk"));
        await network.Publishes(title);
        var id = await network.IdOf(title);
        await writer.Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Draft);

        await Assert.ThrowsAnyAsync<Exception>(() => network.Db(db => db.ContentItems.Where(i => i.ContentItemId == id).ExecuteUpdateAsync(u => u.SetProperty(i => i.Latest, true))));
        await Assert.ThrowsAnyAsync<Exception>(() => network.Db(db => db.ContentItems.Where(i => i.ContentItemId == id).ExecuteUpdateAsync(u => u.SetProperty(i => i.Published, true))));
    }
}
