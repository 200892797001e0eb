using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Tests.Support;

namespace Platform.Tests.Contents;

public sealed class ContentStepTests
{
    const string Item = """
        { "ContentItemId": "aaaaaaaaaaaaaaaaaaaaaaaaaa", "ContentType": "Handreiking", "DisplayText": "Uit een recept", "Latest": true, "Published": true, "Owner": "later@demo.example",
          "TitlePart": { "Title": "Uit een recept" }, "AutoroutePart": { "Path": "kennisbank/eigen-adres", "SetHomepage": false }, "MarkdownBodyPart": { "Markdown": "Tekst [note: x]." },
          "Handreiking": { "Summary": { "Text": "Kort." }, "Thema": { "TaxonomyContentItemId": "thema", "TermContentItemIds": ["t1"], "TagNames": ["Thema één"] } },
          "OnbekendPart": { "Diep": { "Getal": 1.5, "Lijst": [1, null, "a"] } } }
        """;

    [Theory, Engines]
    public async Task An_item_keeps_its_address_and_parts_that_nobody_knows(Engine engine)
    {
        var network = await Network.New(engine);
        await Run(network, Item);

        var item = await network.Db(db => Mine(db).Include(i => i.Terms).SingleAsync());

        Assert.Equal(("kennisbank/eigen-adres", true, true, "Kort."), (item.Path, item.Latest, item.Published, item.Summary));
        Assert.Equal("""{"Diep":{"Getal":1.5,"Lijst":[1,null,"a"]}}""", item.Parts.Json["OnbekendPart"]!.ToJsonString());
        Assert.Equal("Tekst [note: x].", item.Parts.Markdown);
        Assert.Equal(("thema", "t1", "Thema één"), item.Terms.Select(t => (t.Taxonomy, t.TermId, t.Label)).Single());
    }

    [Theory, Engines]
    public async Task The_same_recipe_twice_changes_nothing_and_another_text_makes_a_version(Engine engine)
    {
        var network = await Network.New(engine);
        await Run(network, Item);
        await Run(network, Item);
        Assert.Equal(1, await network.Db(db => Mine(db).CountAsync()));

        await Run(network, Item.Replace("Tekst", "Andere tekst", StringComparison.Ordinal));
        Assert.Equal([(1, false, false), (2, true, true)], await network.Db(async db => (await Mine(db).OrderBy(i => i.Version).ToListAsync()).Select(i => (i.Version, i.Latest, i.Published)).ToList()));
    }

    [Theory, Engines]
    public async Task A_step_that_fails_leaves_nothing(Engine engine)
    {
        var network = await Network.New(engine);
        await Assert.ThrowsAsync<RuleException>(() => Run(network, Item + ", { \"DisplayText\": \"Zonder type\" }"));
        Assert.Equal(0, await network.Db(db => Mine(db).CountAsync()));
    }

    // A network starts with pages and taxonomies of its own.
    static IQueryable<ContentItem> Mine(Platform.Kernel.Data.TenantDb db) => db.ContentItems.Where(i => i.ContentType == "Handreiking");

    static Task<int> Run(Network network, string items) => network.With<RecipeRunner, int>(async runner =>
    {
        var recipe = Recipe.Parse($$"""{ "name": "proef", "steps": [ { "name": "content", "data": [ {{items}} ] } ] }""", Path.GetTempPath());
        return (await runner.RunAsync(recipe, new Dictionary<string, string>(), CancellationToken.None)).Results.Count;
    });
}
