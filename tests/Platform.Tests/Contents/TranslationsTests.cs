using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Tests.Knowledge;
using Platform.Tests.Support;

namespace Platform.Tests.Contents;

/// <summary>The same text in another language.</summary>
public sealed class TranslationsTests
{
    [Theory, Engines]
    public async Task A_handreiking_is_translated_reviewed_and_read_in_two_languages(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title, english) = (await network.As(Cast.Facilitator), Writing.Unique("Praten met je kind"), Writing.Unique("Talking with your child"));
        var dutch = await network.Publishes(title);
        Assert.Empty(dutch.Document.QuerySelectorAll("nav[aria-label='Andere talen']"));
        var id = await network.IdOf(title);

        var desk = (await writer.Submit($"/inhoud/{id}/vertalingen", "Vertaling beginnen", ("taal", "en"))).ShouldBe(200).ShouldShow("in het Engels te vertalen");
        var translation = desk.Url.Split('/')[^1];
        Assert.NotEqual(id, translation);
        Assert.Empty((await network.Visitor().Get(network.Below(dutch.Url))).Document.QuerySelectorAll("nav[aria-label='Andere talen']"));

        var page = await network.Republishes(translation, ("Title", english), ("Summary", "How to start."), ("Markdown", "## Why\n\nBecause it **helps**."));
        Assert.Equal("en", page.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("en", page.Document.QuerySelector(".sp-proza")!.GetAttribute("lang"));
        Assert.Equal("nl", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(network.Below(dutch.Url), network.Below(page.Document.QuerySelector("nav[aria-label='Andere talen'] a[hreflang=nl]")!.GetAttribute("href")!));

        var again = await network.Visitor().Get(network.Below(dutch.Url));
        Assert.Equal("English", again.Document.QuerySelector("nav[aria-label='Andere talen'] a[lang=en]")!.TextContent);
        Assert.EndsWith(page.Url, again.Document.QuerySelector("head link[rel=alternate][hreflang=en]")!.GetAttribute("href"), StringComparison.Ordinal);
        // In the list stands the Dutch text; searching finds both, and by language.
        (await network.Visitor().Get("/kennisbank?q=" + Uri.EscapeDataString(english))).ShouldNotShow("How to start");
        (await network.Visitor().Get("/zoeken?taal=Engels&q=" + Uri.EscapeDataString(english))).ShouldShow(english);
    }

    [Theory, Engines]
    public async Task A_page_of_any_type_is_translated_and_keeps_its_language_as_Orchard_writes_it(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.LogIn(Cast.Facilitator);
        var id = await network.Db(db => db.ContentItems.Where(i => i.ContentType == "Pagina" && i.Latest && i.Path != null).OrderBy(i => i.Id).Select(i => i.ContentItemId).FirstAsync());

        var first = await facilitator.Submit($"/inhoud/{id}/vertalingen", "Vertaling beginnen", ("taal", "ar"));
        await facilitator.Submit(first, "Opslaan en publiceren", ("Title", "مرحبا"));
        var second = await facilitator.Submit($"/inhoud/{id}/vertalingen", "Vertaling beginnen", ("taal", "tr"));

        Assert.NotEqual(first.Url, second.Url);
        (await facilitator.Get($"/inhoud/{id}/vertalingen")).ShouldShow("Nederlands").ShouldShow("Arabisch").ShouldShow("Turks");
        var items = await network.Db(db => db.ContentItems.Where(i => i.TranslationSet == id && i.Latest).ToListAsync());
        Assert.Equal(["ar", "nl", "tr"], items.Select(i => i.Parts.Text("LocalizationPart", "Culture")).Order());
        Assert.All(items, i => Assert.Equal(id, i.Parts.Text("LocalizationPart", "LocalizationSet")));
        var arabic = await network.Visitor().Get("/" + items.Single(i => i.Language == "ar").Path);
        Assert.Equal("rtl", arabic.Document.QuerySelector("article")!.GetAttribute("dir"));

        // Two who begin the same translation get one.
        await facilitator.Submit($"/inhoud/{id}/vertalingen", "Vertaling beginnen", ("taal", "pl"));
        var pole = await network.Db(db => db.ContentItems.CountAsync(i => i.TranslationSet == id && i.Language == "pl" && i.Latest));
        Assert.Equal(1, pole);
    }

    [Theory, Engines]
    public async Task Translating_is_for_who_may_write(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Besloten vertaling");
        await network.Publishes(title);
        var path = $"/inhoud/{await network.IdOf(title)}/vertalingen";

        (await (await network.As(Cast.Lid)).Get(path)).ShouldBe(404);
        (await (await (await Network.Demo(engine, "regionaal-expertteam")).As(Cast.Beheerder)).Get(path)).ShouldBe(404);
    }
}
