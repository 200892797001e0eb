using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;

namespace Platform.Tests.Contents;

public sealed class FieldsTests
{
    [Theory, Engines]
    public async Task Every_kind_of_field_is_filled_in_kept_as_orchard_does_and_shown(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Alles"));
        foreach (var (kind, settings) in new (string, (string, string)[])[]
        {
            ("TextField", []), ("MarkdownField", []), ("HtmlField", []), ("NumericField", [("Settings.Scale", "1")]), ("BooleanField", []), ("DateField", []), ("DateTimeField", []), ("TimeField", []),
            ("LinkField", []), ("LinksField", []), ("MultiTextField", [("Settings.Options", "rood\nblauw")]), ("YoutubeField", []), ("TaxonomyField", [("Settings.TaxonomyContentItemId", "wet")]), ("ContentPickerField", [("Settings.Multiple", "true")]), ("MediaField", []),
        }) await facilitator.AddsField(type, kind, kind[..^5], settings);
        var other = await network.Db(db => db.ContentItems.Where(i => i.ContentType == "Pagina" && i.Path == "contact" && i.Published).Select(i => i.ContentItemId).SingleAsync());
        var path = Unique("alles-");

        var saved = await facilitator.Writes(type, "Alles in één", Publish, ("AutoroutePart.Value", path),
            ($"{type}.Text.Value", "Gewone tekst"), ($"{type}.Markdown.Value", "Met **nadruk**."), ($"{type}.Html.Value", "<p onclick=\"x()\">Van elders<script>alert(1)</script></p>"), ($"{type}.Numeric.Value", "2,5"),
            ($"{type}.Boolean.Value", "true"), ($"{type}.Date.Value", "2026-11-22"), ($"{type}.DateTime.Value", "2026-07-01T10:30"), ($"{type}.Time.Value", "14:30"), ($"{type}.Link.Url", "https://www.nji.nl"), ($"{type}.Link.Text", "Het NJi"),
            ($"{type}.Links[0].Text", "Bron"), ($"{type}.Links[0].Url", "/kennisbank"), ($"{type}.MultiText.Values", "blauw"), ($"{type}.Youtube.Value", "https://youtu.be/dQw4w9WgXcQ"), ($"{type}.Taxonomy.Values", "jeugdwet"),
            ($"{type}.ContentPicker.Values", other), ($"{type}.Media[0].Path", "/media/plaatje.png"), ($"{type}.Media[0].Text", "Een tekening"));
        saved.ShouldBe(200).ShouldShow("Gepubliceerd");

        var json = await network.Db(async db => (await db.ContentItems.SingleAsync(i => i.ContentType == type && i.Published)).Parts.Json[type]!.AsObject());
        foreach (var (field, shape) in new[]
        {
            ("Numeric", """{"Value":2.5}"""), ("Boolean", """{"Value":true}"""), ("Date", """{"Value":"2026-11-22T00:00:00Z"}"""), ("DateTime", """{"Value":"2026-07-01T08:30:00Z"}"""), ("Time", """{"Value":"14:30:00"}"""),
            ("Link", """{"Url":"https://www.nji.nl","Text":"Het NJi"}"""), ("Links", """{"Links":[{"Text":"Bron","Url":"/kennisbank"}]}"""), ("MultiText", """{"Values":["blauw"]}"""),
            ("Taxonomy", """{"TaxonomyContentItemId":"wet","TermContentItemIds":["jeugdwet"],"TagNames":["Jeugdwet"]}"""), ("ContentPicker", $$"""{"ContentItemIds":["{{other}}"]}"""),
            ("Media", """{"Paths":["/media/plaatje.png"],"MediaTexts":["Een tekening"]}"""), ("Html", """{"Html":"<p>Van elders</p>"}"""),
        }) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(shape), json[field]), $"{field}: {json[field]}");

        var page = (await network.Visitor().Get("/" + path)).ShouldBe(200);
        foreach (var text in new[] { "Gewone tekst", "nadruk", "Van elders", "2,5", "22 november 2026", "1 juli 2026 om 10.30 uur", "14.30 uur", "Het NJi", "blauw", "Jeugdwet", "Contact" }) page.ShouldShow(text);
        page.ShouldNotShow("alert(1)").ShouldNotShow("onclick");
        Assert.NotNull(page.Document.QuerySelector("a[href='https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ']"));
        Assert.Null(page.Document.QuerySelector("iframe"));
        Assert.Equal("Een tekening", page.Document.QuerySelector("main img[src$='plaatje.png']")?.GetAttribute("alt"));
    }

    [Theory, Engines]
    public async Task Every_mistake_in_a_field_is_told_at_the_field_and_what_was_typed_stays(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Mis"));
        foreach (var (kind, settings) in new (string, (string, string)[])[]
        {
            ("TextField", [("Settings.MaxLength", "5")]), ("NumericField", [("Settings.Maximum", "10")]), ("DateField", []), ("TimeField", []), ("LinkField", []), ("YoutubeField", []), ("MarkdownField", [("Settings.Required", "true")]), ("MediaField", []),
        }) await facilitator.AddsField(type, kind, kind[..^5], settings);

        var page = await facilitator.Writes(type, "", Publish, ($"{type}.Text.Value", "Veel te lang"), ($"{type}.Numeric.Value", "elf"), ($"{type}.Date.Value", "gisteren"), ($"{type}.Time.Value", "laat"),
            ($"{type}.Link.Url", "javascript:alert(1)"), ($"{type}.Youtube.Value", "https://example.org/film"), ($"{type}.Media[0].Path", "/media/x.png"));

        page.ShouldBe(422);
        foreach (var text in new[] { "Vul een titel in.", "Gebruik hooguit 5 tekens.", "Vul een getal in, bijvoorbeeld 12 of 2,5.", "Vul een datum in", "Vul een tijd in", "Vul een webadres in", "Dit is geen adres van een video", "Vul markdown in.", "Beschrijf wat er te zien is" }) page.ShouldShow(text);
        foreach (var typed in new[] { "Veel te lang", "elf", "gisteren", "laat", "javascript:alert(1)", "https://example.org/film", "/media/x.png" }) Assert.Contains(page.Document.QuerySelectorAll("input"), i => i.GetAttribute("value") == typed);
        (await facilitator.Submit(page, Publish, ("Title", "Nu goed"), ($"{type}.Numeric.Value", "11"))).ShouldShow("Vul hoogstens 10 in.");
        Assert.Equal(0, await network.Db(db => db.ContentItems.CountAsync(i => i.ContentType == type)));
    }

    [Theory, Engines]
    public async Task Another_item_is_found_and_chosen_without_javascript(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType(Unique("Wijzer"));
        await facilitator.AddsField(type, "ContentPickerField", "Verder", ("Settings.DisplayedContentTypes", "Pagina"));

        var found = await facilitator.Submit($"{Pieces}/nieuw/{type}", $"{type}.Verder:zoek", ("Title", "Half af"), ($"{type}.Verder.Zoek", "veelgestelde"));
        found.ShouldBe(200).ShouldShow("Veelgestelde vragen");
        Assert.Equal("Half af", found.Document.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        var options = found.Document.QuerySelectorAll($"input[name='{type}.Verder.Values']");
        Assert.Single(options);

        await facilitator.Submit(found, Draft, ($"{type}.Verder.Values", options[0].GetAttribute("value")!));
        var json = await network.Db(db => db.ContentItems.Where(i => i.ContentType == type).Select(i => i.Json).SingleAsync());
        Assert.Contains(options[0].GetAttribute("value")!, json, StringComparison.Ordinal);
        Assert.DoesNotContain("_zoek", json, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Items_inside_an_item_are_added_ordered_and_removed_in_its_form(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var step = await facilitator.MakesType(Unique("Stap"), ("HasPage", "false"), ("Creatable", "false"));
        await facilitator.AddsField(step, "TextField", "Uitleg");
        var type = await facilitator.MakesType(Unique("Plan"));
        await facilitator.Submit($"{Types}/{type}", "Onderdeel toevoegen", ("part", "BagPart"));
        await facilitator.Submit($"{Types}/{type}/onderdelen/BagPart", "Opslaan", ("Settings.ContainedContentTypes", step));

        var page = await facilitator.Submit($"{Pieces}/nieuw/{type}", "Toevoegen", ("Title", "Ons plan"), ("BagPart.Add", step));
        page = await facilitator.Submit(page, "Toevoegen", ("BagPart[0].Title", "Eerst luisteren"), ($"BagPart[0].{step}.Uitleg.Value", "Vraag wat er speelt."), ("BagPart.Add", step));
        page = await facilitator.Submit(page, "BagPart:op:1", ("BagPart[1].Title", "Dan doen"));
        Assert.Equal(["Dan doen", "Eerst luisteren"], page.Document.QuerySelectorAll("input[name$='].Title']").Select(i => i.GetAttribute("value")!));
        var path = Unique("plan-");
        (await facilitator.Submit(page, Publish, ("AutoroutePart.Value", path))).ShouldBe(200);

        (await network.Visitor().Get("/" + path)).ShouldShow("Dan doen Eerst luisteren").ShouldShow("Vraag wat er speelt.");
        var edit = await facilitator.Get($"{Pieces}/{await network.Db(db => db.ContentItems.Where(i => i.ContentType == type && i.Latest).Select(i => i.ContentItemId).SingleAsync())}");
        await facilitator.Submit(await facilitator.Submit(edit, "BagPart:weg:0"), Publish);
        (await network.Visitor().Get("/" + path)).ShouldShow("Eerst luisteren").ShouldNotShow("Dan doen");
    }
}
