using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;

namespace Platform.Tests.Contents;

public sealed class TypesTests
{
    [Theory, Engines]
    public async Task A_facilitator_makes_a_type_with_a_field_and_readers_see_an_item_of_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Nieuws"));
        await facilitator.AddsField(type, "TextField", "Bron", ("Settings.Required", "true"));

        var wrong = await facilitator.Writes(type, "Het werkt", Publish, ("MarkdownBodyPart.Value", "Een **goede** week."));
        wrong.ShouldBe(422).ShouldShow("Vul bron in.").ShouldShow("Een **goede** week.");
        var path = Unique("het-werkt-");
        (await facilitator.Submit(wrong, Publish, ($"{type}.Bron.Value", "De gemeente"), ("AutoroutePart.Value", path))).ShouldBe(200).ShouldShow("Gepubliceerd");

        (await network.Visitor().Get("/" + path)).ShouldBe(200).ShouldShow("Het werkt").ShouldShow("De gemeente").ShouldShow("goede");
        var json = await network.Db(db => db.ContentItems.Where(i => i.ContentType == type && i.Latest).Select(i => i.Json).SingleAsync());
        Assert.Contains("\"Bron\":{\"Text\":\"De gemeente\"}", json, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_type_is_kept_in_the_shape_that_orchard_reads(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Vorm"), ("Securable", "true"));
        await facilitator.AddsField(type, "NumericField", "Aantal", ("Settings.Minimum", "1"), ("Settings.Hint", "Tel maar"));

        var (types, parts) = await network.With<ContentTypes, (IReadOnlyList<Platform.Contents.Definitions.TypeRow>, IReadOnlyList<Platform.Contents.Definitions.PartRow>)>(t => t.StoredAsync(CancellationToken.None));

        var row = types.Single(t => t.Name == type);
        Assert.Contains("\"ContentTypeSettings\":{", row.Settings, StringComparison.Ordinal);
        Assert.Contains("\"Securable\":true", row.Settings, StringComparison.Ordinal);
        Assert.Contains("{\"PartName\":\"TitlePart\",\"Name\":\"TitlePart\",\"Settings\":{\"ContentTypePartSettings\":{\"Position\":\"0\"}}}", row.Parts, StringComparison.Ordinal);
        var fields = parts.Single(p => p.Name == type).Fields;
        Assert.Contains("\"FieldName\":\"NumericField\",\"Name\":\"Aantal\"", fields, StringComparison.Ordinal);
        Assert.Contains("\"NumericFieldSettings\":{\"Hint\":\"Tel maar\",\"Required\":false,\"Minimum\":1", fields, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Parts_and_fields_change_their_order_and_go(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Orde"));
        await facilitator.AddsField(type, "TextField", "Eerste");
        await facilitator.AddsField(type, "TextField", "Tweede");

        await Step(facilitator, type, "velden/Tweede", "op");
        Assert.Equal(["Tweede", "Eerste"], await Fields());
        await Step(facilitator, type, "velden/Tweede", "weg");
        Assert.Equal(["Eerste"], await Fields());

        await facilitator.Submit($"{Types}/{type}", "Onderdeel toevoegen", ("part", "SeoMetaPart"));
        await Step(facilitator, type, "onderdelen/SeoMetaPart", "op");
        Assert.Equal(["TitlePart", "AutoroutePart", "MarkdownBodyPart", "SeoMetaPart", type], await Parts());
        await Step(facilitator, type, "onderdelen/MarkdownBodyPart", "weg");
        Assert.Equal(["TitlePart", "AutoroutePart", "SeoMetaPart", type], await Parts());

        Task<List<string>> Fields() => network.With<ContentTypes, List<string>>(t => Task.FromResult(t.Find(type)!.Own!.Fields.Select(f => f.Name).ToList()));
        Task<List<string>> Parts() => network.With<ContentTypes, List<string>>(t => Task.FromResult(t.Find(type)!.Parts.Select(p => p.Name).ToList()));
    }

    [Theory, Engines]
    public async Task A_type_with_items_goes_only_when_somebody_is_sure_and_its_items_stay(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Tijdelijk"));
        var path = Unique("tijdelijk-");
        await facilitator.Writes(type, "Blijft bewaard", Publish, ("AutoroutePart.Value", path), ("MarkdownBodyPart.Value", "Tekst."));

        var asked = await facilitator.Get($"{Types}/{type}/verwijderen");
        asked.ShouldShow("Er is 1 stuk van deze soort");
        (await facilitator.Submit(asked, "Soort verwijderen")).ShouldBe(422).ShouldShow("Zet een vinkje");
        (await network.Visitor().Get("/" + path)).ShouldBe(200);

        (await facilitator.Submit(asked, "Soort verwijderen", ("zeker", "true"))).ShouldShow("is verwijderd");
        (await network.Visitor().Get("/" + path)).ShouldBe(404);
        var id = await network.Db(db => db.ContentItems.Where(i => i.ContentType == type && i.Published).Select(i => i.ContentItemId).SingleAsync());
        (await facilitator.Get($"{Pieces}/{id}")).ShouldBe(200).ShouldShow("Deze soort kent het netwerk niet").ShouldShow("Tekst.");
    }

    [Theory, Engines]
    public async Task A_type_of_a_module_gets_fields_and_keeps_the_rest(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);

        (await facilitator.Get($"{Types}/Handreiking")).ShouldShow("Deze soort hoort bij het platform").ShouldShow("Samenvatting");
        await facilitator.AddsField("Handreiking", "TextField", "Looptijd");
        var id = await network.Db(db => db.ContentItems.Where(i => i.ContentType == "Handreiking" && i.Latest).Select(i => i.ContentItemId).FirstAsync());
        var page = await facilitator.Get($"{Pieces}/{id}");
        page.ShouldShow("Looptijd").ShouldNotShow("name=\"MarkdownBodyPart.Value\"");
        await facilitator.Submit(page, Draft, ("Handreiking.Looptijd.Value", "Zes weken"));

        var item = await network.Db(db => db.ContentItems.SingleAsync(i => i.ContentItemId == id && i.Latest));
        Assert.Equal("Zes weken", item.Parts.Text("Handreiking", "Looptijd", "Text"));
        Assert.NotEmpty(item.Summary);
        Assert.NotEmpty(item.Parts.Markdown);
    }

    [Theory, Engines]
    public async Task Another_node_knows_a_new_type_within_a_second(Engine engine)
    {
        var network = await Network.Demo(engine);
        await using var second = await PlatformApp.StartAsync(engine, other: network.App);
        var there = await Network.Existing(second, network.Name).LogIn(Cast.Facilitator);
        (await there.Get(Types)).ShouldBe(200);

        var type = await (await network.As(Cast.Facilitator)).MakesType(Unique("Overal"));

        for (var tries = 0; tries < 40 && !(await there.Get(Types)).Html.Contains(type, StringComparison.Ordinal); tries++) await Task.Delay(100);
        (await there.Get($"{Pieces}/nieuw/{type}")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task Who_has_the_permissions_of_a_type_writes_and_publishes_only_that(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var beheerder = await network.As(Cast.Beheerder);
        var type = await beheerder.MakesType("Vacature", ("Securable", "true"));
        var moderator = await network.LogIn(Cast.Moderator);
        (await moderator.Get($"{Pieces}/nieuw/{type}")).ShouldBe(404);

        var table = await beheerder.Get("/beheer/rollen");
        table.ShouldShow("Vacature: schrijven").ShouldShow("Vacature: publiceren, intrekken en verwijderen");
        var role = await network.Db(db => db.Set<Platform.Members.Data.Role>().Where(r => r.Name == "Moderator").Select(r => r.Id).SingleAsync());
        var box = table.Document.QuerySelector($"input[value='{role}:contents.Vacature.write']");
        Assert.NotNull(box);
        await beheerder.Submit(table, "Rechten opslaan", [.. Checked(table), ("May", $"{role}:contents.Vacature.write")]);

        (await moderator.Writes(type, "Wie komt ons helpen?", Draft)).ShouldBe(200).ShouldShow("Opgeslagen als concept");
        Assert.DoesNotContain("Over ons", (await moderator.Get(Pieces)).ShouldBe(200).ShouldShow("Wie komt ons helpen?").Text, StringComparison.Ordinal);
        (await moderator.Get($"{Pieces}/nieuw/Pagina")).ShouldBe(404);
        (await moderator.Get($"{Pieces}/nieuw/{type}")).ShouldNotShow(Publish);

        static IEnumerable<(string, string)> Checked(Page page) => page.Document.QuerySelectorAll("input[name=May]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(i => i.IsChecked && !i.IsDisabled).Select(i => ("May", i.Value));
    }

    [Theory, Engines]
    public async Task A_member_sees_nothing_of_the_desk_and_another_network_knows_no_type_of_this_one(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        foreach (var path in new[] { Types, Pieces, "/beheer/inhoud/taxonomieen", "/beheer/inhoud/menu/hoofdmenu", "/beheer/inhoud/widgets" }) (await lid.Get(path)).ShouldBe(403);
        (await lid.Get($"{Pieces}/nieuw/Pagina")).ShouldBe(404);

        var type = await (await network.As(Cast.Facilitator)).MakesType(Unique("Alleenhier"));
        var other = await Network.Demo(engine, "beweging-van-nul");
        (await (await other.As(Cast.Facilitator)).Get($"{Types}/{type}")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Mistakes_in_a_type_keep_what_was_filled_in(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);

        var refused = (await facilitator.Submit(Types + "/nieuw", "Soort maken", ("DisplayName", "Pagina"), ("Description", "Mijn omschrijving"))).ShouldBe(422).ShouldShow("Er is al een soort met deze naam.");
        Assert.Equal("Mijn omschrijving", refused.Document.QuerySelector("input[name=Description]")!.GetAttribute("value"));
        var type = await facilitator.MakesType(Unique("Fouten"));
        (await facilitator.Submit($"{Types}/{type}/velden/nieuw?kind=NumericField", "Veld toevoegen", ("Label", ""), ("Settings.Minimum", "drie"))).ShouldBe(422).ShouldShow("Geef het veld een naam.").ShouldShow("Vul een getal in.");
    }

    static async Task Step(Browser browser, string type, string what, string step)
    {
        var page = await browser.Get($"{Types}/{type}");
        var form = page.Document.QuerySelectorAll("form").Single(f => f.GetAttribute("action")!.EndsWith($"{what}/stappen", StringComparison.Ordinal));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await browser.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(page.FullUrl), form.GetAttribute("action")))
        {
            Content = new FormUrlEncodedContent([new("stap", step), new("__RequestVerificationToken", token)]),
        })).ShouldBe(200);
    }
}
