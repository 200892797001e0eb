using Platform.Agenda.Sessions;
using Platform.Tests.Contents;
using Platform.Tests.Knowledge;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;
using static Platform.Tests.Media.Filing;

namespace Platform.Tests.Media;

/// <summary>Files where people write.</summary>
public sealed class EditorTests
{
    [Theory, Engines]
    public async Task The_dialog_offers_what_can_be_used(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var word = Unique("molen");
        await network.Puts($"{word}.jpg", Jpeg, new(AlternativeText: "Een molen"));

        var editor = await facilitator.Get(Writing.New);
        Assert.NotNull(editor.Document.QuerySelector("markdown-toolbar [data-kies-bestand][data-tekst-in=Markdown]"));
        var dialog = await facilitator.Get($"{Library}/kiezen?q={word}");
        var choice = Assert.Single(dialog.Document.QuerySelectorAll("[data-kies]"));
        Assert.Equal(($"/media/{word}.jpg", "Een molen", "ja"), (choice.GetAttribute("data-adres"), choice.GetAttribute("data-tekst"), choice.GetAttribute("data-beeld")));
        Assert.Null((await (await network.As(Cast.Lid)).Get("/forum/vragen/nieuw")).Document.QuerySelector("[data-kies-bestand]"));
    }

    [Theory, Engines]
    public async Task A_media_field_searches_the_library_without_JavaScript(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var beheerder = await network.As(Cast.Beheerder);
        var type = await beheerder.MakesType(Unique("Portret"));
        await beheerder.AddsField(type, "MediaField", "Foto");
        await network.Puts("mensen/marie.jpg", Jpeg, new(AlternativeText: "Marie lacht"));
        await network.Puts("mensen/piet.jpg", Jpeg);

        var page = await beheerder.Submit($"{Pieces}/nieuw/{type}", $"{type}.Foto:zoek", ("Title", "Marie"), ($"{type}.Foto.Zoek", "marie"));
        page.ShouldShow("mensen/marie.jpg").ShouldNotShow("mensen/piet.jpg");
        page = await beheerder.Submit(page, Publish, ($"{type}.Foto.Kies", "mensen/marie.jpg"), ("AutoroutePart.Value", "marie"));

        var picture = (await network.Visitor().Get("/marie")).ShouldBe(200).Document.QuerySelector("main img")!;
        Assert.Equal(($"{network.Tenant.PathBase}/media/mensen/marie.jpg", "Marie lacht"), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
        (await network.Visitor().Get("/media/mensen/marie.jpg")).ShouldBe(200);
        (await network.Visitor().Get("/media/mensen/piet.jpg")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_handreiking_has_a_file_of_the_library_as_attachment(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);
        var name = Unique("bijlage-") + ".pdf";
        await network.Puts(name, Pdf("Bijlage"));

        var page = await writer.Submit(Writing.New, Writing.Draft, Writing.Text(Unique("Met bijlage "), ("Attachments[0].Text", "De bijlage"), ("Attachments[0].Url", "/media/" + name)));

        var link = page.ShouldBe(200).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "De bijlage");
        Assert.Equal($"{network.Tenant.PathBase}/media/{name}", link.GetAttribute("href"));
        (await network.Visitor().Get("/media/" + name)).ShouldBe(404); // nobody approved it yet
        (await writer.Get($"{Library}/bestanden/{await network.IdOf(name)}")).ShouldShow("(concept)");
    }

    [Theory, Engines]
    public async Task A_picture_with_a_caption_and_a_video_that_waits_for_a_click(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("tafel") + ".jpg";
        await network.Puts(name, Jpeg);

        var (_, path) = await facilitator.Publishes($"![Een \\[lange\\] tafel](/media/{name} \"Foto: <b>Jan</b> & Piet\")\n\n[Kijk mee](https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1)\n\nhttps://vimeo.com/76979871\n\nTekst met [een video](https://youtu.be/dQw4w9WgXcQ) erin.");
        var page = await network.Visitor().Get(path);

        var figure = page.Document.QuerySelector("main figure")!;
        Assert.Equal(("Een [lange] tafel", "Foto: <b>Jan</b> & Piet"), (figure.QuerySelector("img")!.GetAttribute("alt"), figure.QuerySelector("figcaption")!.TextContent));
        Assert.Equal(["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "https://player.vimeo.com/video/76979871?dnt=1"], page.Document.QuerySelectorAll("[data-video]").Select(v => v.GetAttribute("data-video")));
        Assert.Equal("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1", page.Document.QuerySelector("[data-video] a")!.GetAttribute("href")); // without JavaScript a link
        Assert.Empty(page.Document.QuerySelectorAll("iframe"));
        Assert.Contains("frame-src https://www.youtube-nocookie.com https://player.vimeo.com;", page.Response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory, Engines]
    public async Task Fields_that_a_network_adds_to_a_handreiking_stand_in_its_editor_and_on_its_page(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var beheerder = await network.As(Cast.Beheerder);
        await beheerder.AddsField("Handreiking", "TextField", "Doelgroep", ("Settings.Required", "true"));
        var writer = await network.As(Cast.Facilitator);
        var word = Unique("pleegouders");

        var page = await writer.Submit(Writing.New, Writing.Draft, Writing.Text("Met een eigen veld"));
        page.ShouldBe(422).ShouldShow("Vul doelgroep in.");
        page = await writer.Submit(page, Writing.Draft, ("Handreiking.Doelgroep.Value", word));
        page.ShouldBe(200).ShouldShow("Doelgroep").ShouldShow(word);

        var editor = await writer.Get(page.Url[network.Tenant.PathBase.Length..] + "/bewerken");
        Assert.Equal(word, editor.Document.QuerySelector("[name='Handreiking.Doelgroep.Value']")!.GetAttribute("value"));
        page = await writer.Submit(editor, Writing.Draft, ("Title", "Met een andere titel"));
        page.ShouldShow(word).ShouldShow("Met een andere titel");
    }

    [Theory, Engines]
    public async Task Search_finds_the_words_of_every_field_and_none_of_its_settings(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var beheerder = await network.As(Cast.Beheerder);
        var type = await beheerder.MakesType(Unique("Recept"));
        await beheerder.AddsField(type, "TextField", "Smaak");
        await beheerder.AddsField(type, "LinkField", "Meer");
        var (taste, link, hidden) = (Unique("zurig"), Unique("bronlink"), Unique("verborgen"));

        await beheerder.Writes(type, "Soep", Publish, ($"{type}.Smaak.Value", taste), ($"{type}.Meer.Url", "https://voorbeeld.nl/" + hidden), ($"{type}.Meer.Text", link), ("AutoroutePart.Value", "soep"));

        (await network.Visitor().Get("/zoeken?q=" + taste)).ShouldShow("Soep");
        (await network.Visitor().Get("/zoeken?q=" + link)).ShouldShow("Soep");
        (await network.Visitor().Get("/zoeken?q=" + hidden)).ShouldNotShow("Soep");
    }

    [Theory, Engines]
    public async Task The_library_knows_of_posts_and_sessions_too_and_a_post_opens_nothing(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var (name, title) = (Unique("gedeeld-") + ".txt", Unique("Bijeenkomst "));
        await network.Puts(name, Text("x"));
        var file = $"{Library}/bestanden/{await network.IdOf(name)}";

        await facilitator.Submit("/forum/vragen/nieuw", "Plaats", ("Title", Unique("Vraag ")), ("Body", $"Zie [dit](/media/{name})."));
        (await facilitator.Get(file)).ShouldShow("Bericht op het forum");
        (await (await network.As(Cast.Lid)).Get("/media/" + name)).ShouldBe(404);

        await network.Db(async db =>
        {
            var details = new SessionDetails { Title = title, Type = default, Capacity = 10, Body = $"[x](/media/{name})", StartUtc = TimeProvider.System.GetUtcNow().AddDays(3), EndUtc = TimeProvider.System.GetUtcNow().AddDays(4) };
            db.Add(Session.Plan(details, null, TimeProvider.System.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        (await facilitator.Get(file)).ShouldShow(title);
    }
}
