using Platform.Tests.Knowledge;
using Platform.Tests.Support;

namespace Platform.Tests.Contents;

public sealed class AutosaveTests
{
    [Theory, Engines]
    public async Task What_was_typed_and_not_saved_is_offered_to_its_writer_only_and_can_be_taken_up(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Half getypt"));
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title, ("Markdown", "Opgeslagen.")));
        var edit = $"/kennisbank/concepten/{await network.IdOf(title)}/bewerken";

        (await Type(network, writer, edit, ("Markdown", "Nog niet klaar."), ("Title", ""))).ShouldBe(200).ShouldShow("tijd");

        (await (await network.As(Cast.Beheerder)).Get(edit)).ShouldNotShow("niet-opgeslagen");
        var offer = (await writer.Get(edit)).ShouldShow("Je hebt nog een niet-opgeslagen tekst");
        Assert.Contains("Opgeslagen.", offer.Document.QuerySelector("#Markdown")!.TextContent);

        var resumed = (await writer.Get(edit + "?verder=true")).ShouldNotShow("Controleer wat je hebt ingevuld");
        Assert.Contains("Nog niet klaar.", resumed.Document.QuerySelector("#Markdown")!.TextContent);
        Assert.Equal("", resumed.Document.QuerySelector("#Title")!.GetAttribute("value"));

        await writer.Submit(resumed, Writing.Draft, ("Title", title));
        (await writer.Get(edit)).ShouldNotShow("niet-opgeslagen");
    }

    [Theory, Engines]
    public async Task It_can_be_thrown_away_and_is_no_version(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.LogIn(Cast.Facilitator), Writing.Unique("Weg ermee"));
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title));
        var id = await network.IdOf(title);
        var edit = $"/kennisbank/concepten/{id}/bewerken";
        await Type(network, writer, edit, ("Markdown", "Eén."));
        await Type(network, writer, edit, ("Markdown", "Twee."));

        (await writer.Get($"/inhoud/{id}/versies")).ShouldNotShow("Versie 2");
        (await writer.Submit(edit, "Weggooien")).ShouldBe(200).ShouldShow("laatst opgeslagen tekst").ShouldNotShow("niet-opgeslagen tekst van");
    }

    [Theory, Engines]
    public async Task A_text_that_is_not_there_yet_is_kept_too(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var writer = await network.LogIn(Cast.Facilitator);
        await Type(network, writer, Writing.New, ("Title", "Bijna"), ("Sources[2].Text", "Een bron"));

        var resumed = await writer.Get(Writing.New + "?verder=true");

        Assert.Equal("Bijna", resumed.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Equal("Een bron", resumed.Document.QuerySelector("[name='Sources[2].Text']")!.GetAttribute("value"));
    }

    [Theory, Engines]
    public async Task Who_may_not_write_keeps_nothing(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var form = await lid.Get("/account/profiel"); // any form with a token
        var token = form.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await Post(network, lid, "/inhoud/tussenstand/nieuw:Handreiking", ("__RequestVerificationToken", token), ("Title", "x"))).ShouldBe(404);
    }

    /// <summary>Sends the form of an editor as the script does.</summary>
    static async Task<Page> Type(Network network, Browser writer, string path, params (string Name, string Value)[] fields)
    {
        var page = await writer.Get(path);
        var form = page.Document.QuerySelector("form[data-autosave]")!;
        var values = form.QuerySelectorAll("input[name], textarea[name]").Select(e => (e.GetAttribute("name")!, e.GetAttribute("value") ?? e.TextContent)).Where(v => fields.All(f => f.Name != v.Item1));
        return await Post(network, writer, network.Below(form.GetAttribute("data-autosave")!), [.. values, .. fields]);
    }

    static Task<Page> Post(Network network, Browser writer, string path, params (string Name, string Value)[] fields) =>
        writer.Send(new HttpRequestMessage(HttpMethod.Post, "http://localhost" + network.Tenant.PathBase + path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });
}
