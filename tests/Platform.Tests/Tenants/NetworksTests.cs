using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

public sealed class NetworksTests
{
    [Theory, Engines]
    public async Task A_platform_administrator_makes_a_network_and_its_first_beheerder_is_invited(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var admin = await installation.Admin();
        var name = Installation.NewName();

        var run = await admin.Submit("/platform/netwerken/nieuw", "Maak het netwerk", ("Form.Title", "Netwerk Gooi & Vecht"), ("Form.Name", name), ("Form.Recipe", "leeg"), ("Form.Admin", $"{name}@voorbeeld.nl"));
        Assert.StartsWith("/platform/taken/", run.Url);
        (await installation.Finish(run)).ShouldBe(200).ShouldShow("Het netwerk staat klaar").ShouldShow("feature Gedaan").ShouldShow("settings Gedaan");

        var network = Network.Existing(installation.App, name);
        (await network.Visitor().Get("/account/inloggen")).ShouldBe(200).ShouldShow("Netwerk Gooi & Vecht");
        Assert.Contains(await network.MailTo($"{name}@voorbeeld.nl"), m => m.Link("uitnodiging").Contains($"/{name}/account/", StringComparison.Ordinal));
        (await installation.Host.Visitor().Get("/")).ShouldShow("Netwerk Gooi & Vecht");
    }

    [Theory, Engines]
    public async Task A_recipe_that_fails_leaves_nothing_and_the_page_says_why(Engine engine)
    {
        var recipes = CopyOfRecipes(("kapot", """{ "name": "kapot", "issetuprecipe": true, "steps": [{ "name": "settings", "LookSettings": { "Brand": "rood" } }] }"""));
        var installation = await Installation.New(engine, new() { ["Platform:Recipes"] = recipes });
        var admin = await installation.Admin();

        var run = await admin.Submit("/platform/netwerken/nieuw", "Maak het netwerk", ("Form.Title", "Stuk"), ("Form.Recipe", "kapot"), ("Form.Admin", "iemand@voorbeeld.nl"));

        (await installation.Finish(run)).ShouldShow("Het netwerk is niet gemaakt").ShouldShow("Stap settings: Kies een kleur");
        Assert.Null(installation.App.Tenants.Find("stuk"));
        Assert.False(Directory.Exists(Path.Combine(installation.App.Data, "tenants", "stuk")));
        (await admin.Get("/stuk/")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_form_keeps_what_was_typed_and_points_at_what_is_wrong(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var admin = await installation.Admin();
        var taken = await installation.Network();

        var page = await admin.Submit("/platform/netwerken/nieuw", "Maak het netwerk",
            ("Form.Title", "Jeugd Óver de grens"), ("Form.Prefix", "platform"), ("Form.Hosts", "geen domein/met pad"), ("Form.Admin", "geen adres"));
        page.ShouldBe(422).ShouldShow("geen woord dat het platform zelf gebruikt").ShouldShow("is geen domeinnaam").ShouldShow("Vul een geldig e-mailadres in");
        Assert.Contains("Jeugd Óver de grens", page.Document.QuerySelector("[name='Form.Title']")!.GetAttribute("value"));
        Assert.Equal("platform", page.Document.QuerySelector("[name='Form.Prefix']")!.GetAttribute("value"));

        (await admin.Submit("/platform/netwerken/nieuw", "Maak het netwerk", ("Form.Title", "Dubbel"), ("Form.Name", taken.Name), ("Form.Admin", "a@voorbeeld.nl")))
            .ShouldBe(422).ShouldShow($"Er is al een netwerk met de naam {taken.Name}.").ShouldShow($"Er is al een netwerk met het adres /{taken.Name}.");
    }

    [Fact]
    public async Task The_short_name_is_suggested_from_the_title()
    {
        var admin = await (await Installation.Shared(Engine.Sqlite)).Admin();
        var field = await admin.Get("/platform/netwerken/nieuw/korte-naam?Form.Title=Café+Ouders+%26+Co");
        Assert.Equal("cafe-ouders-co", field.Document.QuerySelector("input")!.GetAttribute("value"));
        var kept = await admin.Get("/platform/netwerken/nieuw/korte-naam?Form.Title=Iets+anders&Form.Name=eigen");
        Assert.Equal("eigen", kept.Document.QuerySelector("input")!.GetAttribute("value"));
    }

    [Theory, Engines]
    public async Task The_list_searches_filters_and_pages_with_the_same_few_queries_at_any_size(Engine engine)
    {
        var installation = await Installation.New(engine);
        var admin = await installation.Admin();
        await installation.Fill(2);
        await admin.Get("/platform/netwerken");
        var few = await Queries.Count(() => admin.Get("/platform/netwerken"));
        var fewOnOverview = await Queries.Count(() => admin.Get("/platform"));
        await using (var db = installation.App.Services.GetRequiredService<Platform.Kernel.Data.DatabaseSetup>().OpenHost())
            await db.Tenants.Where(t => t.Name.StartsWith("vul-")).ExecuteDeleteAsync();
        await installation.Fill(60);

        Assert.True(await Queries.Count(() => admin.Get("/platform/netwerken")) <= few); // fewer when the first count met the check of the session
        Assert.True(await Queries.Count(() => admin.Get("/platform")) <= fewOnOverview);
        var first = (await admin.Get("/platform/netwerken")).ShouldShow("60 netwerken").ShouldShow("Vulling 025").ShouldNotShow("Vulling 026");
        Assert.NotNull(first.Document.QuerySelector("a[href$='pagina=3']"));
        (await admin.Get("/platform/netwerken?pagina=3")).ShouldShow("Vulling 060").ShouldNotShow("Vulling 025");
        (await admin.Get("/platform/netwerken?q=vulling+033")).ShouldShow("1 netwerk").ShouldShow("Vulling 033");
        (await admin.Get("/platform/netwerken?q=VUL-7")).ShouldShow("Vulling 007");
        (await admin.Get("/platform/netwerken?status=Suspended")).ShouldShow("30 netwerken").ShouldShow("Stilgezet");
        (await admin.Get("/platform/netwerken?q=bestaatniet")).ShouldShow("Geen netwerk gevonden");
        (await installation.Host.Visitor().Get("/")).ShouldShow("Vulling 002").ShouldNotShow("Vulling 001");
    }

    [Theory, Engines]
    public async Task A_suspended_network_shows_its_notice_and_is_not_on_the_front_page(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());

        await admin.Submit($"/platform/netwerken/{network.Name}/stilgezet", "Zet stil", ("Notice", "We verhuizen tot morgen."));

        (await network.Visitor().Get("/")).ShouldBe(503).ShouldShow("We verhuizen tot morgen.");
        (await installation.Host.Visitor().Get("/")).ShouldNotShow($"/{network.Name}/");
        await admin.Submit($"/platform/netwerken/{network.Name}", "Weer openen");
        (await network.Visitor().Get("/account/inloggen")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task A_feature_that_is_switched_off_does_not_exist_until_it_is_on_again(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());
        Assert.True(network.Tenant.Features.Has("Platform.Agenda"));

        var page = await admin.Get($"/platform/netwerken/{network.Name}");
        page = await admin.Submit(page, "Uitzetten: Agenda");
        page.ShouldShow("Agenda Uit");
        Assert.False(network.Tenant.Features.Has("Platform.Agenda"));
        (await network.Visitor().Get("/agenda")).ShouldBe(404);

        (await admin.Submit(page, "Aanzetten: Agenda")).ShouldShow("Agenda Aan");
        Assert.True(network.Tenant.Features.Has("Platform.Agenda"));
    }

    [Theory, Engines]
    public async Task What_is_always_on_and_what_others_need_cannot_be_switched_off(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());
        var page = await admin.Get($"/platform/netwerken/{network.Name}");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("form"), f => f.GetAttribute("action")!.Contains("Platform.Members", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("form"), f => f.GetAttribute("action")!.Contains("Platform.Tenants", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Engines]
    public async Task A_new_title_and_a_host_name_count_at_once(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network, other) = (await installation.Admin(), await installation.Network(), await installation.Network());

        await admin.Submit($"/platform/netwerken/{network.Name}", "Opslaan", ("Form.Title", "Verse naam"), ("Form.Hosts", $"https://{network.Name}.Voorbeeld.nl/"));

        Assert.Equal([$"{network.Name}.voorbeeld.nl"], network.Tenant.Hosts);
        (await network.Visitor().Get($"http://{network.Name}.voorbeeld.nl/account/inloggen")).ShouldBe(200).ShouldShow("Verse naam");
        (await admin.Submit($"/platform/netwerken/{other.Name}", "Opslaan", ("Form.Hosts", $"{network.Name}.voorbeeld.nl")))
            .ShouldBe(422).ShouldShow($"De domeinnaam {network.Name}.voorbeeld.nl is al van Verse naam.");
    }

    [Theory, Engines]
    public async Task A_network_is_removed_only_after_its_short_name_was_typed(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());
        var path = $"/platform/netwerken/{network.Name}/verwijderen";

        (await admin.Submit(path, "Verwijder voorgoed", ("Confirmation", "iets anders"))).ShouldBe(422).ShouldShow("Er is niets verwijderd.");
        Assert.Equal(TenantStatus.Running, network.Tenant.Status);

        (await admin.Submit(path, "Verwijder voorgoed", ("Confirmation", network.Name))).ShouldBe(200);
        Assert.Null(installation.App.Tenants.Find(network.Name));
        Assert.False(Directory.Exists(Path.Combine(installation.App.Data, "tenants", network.Name)));
        (await admin.Get(path)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_export_holds_settings_and_log_and_no_addresses(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());

        var answer = await admin.Checked(new HttpRequestMessage(HttpMethod.Get, $"/platform/netwerken/{network.Name}/export"));
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(["LEESMIJ.txt", "logboek.json", "netwerk.json", "recipe.json"], zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Contains("NetworkSettings", await Text("recipe.json"));
        Assert.Contains("recipe.run", await Text("logboek.json"));
        Assert.DoesNotContain("127.0.0.1", await Text("logboek.json"));

        async Task<string> Text(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return await reader.ReadToEndAsync();
        }
    }

    [Theory, Engines]
    public async Task Only_a_platform_administrator_gets_in_and_networks_do_not_have_these_pages(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var network = await installation.Network();
        foreach (var path in new[] { "/platform", "/platform/netwerken", "/platform/netwerken/nieuw", $"/platform/netwerken/{network.Name}", $"/platform/netwerken/{network.Name}/verwijderen", $"/platform/netwerken/{network.Name}/export" })
        {
            Assert.StartsWith("/account/inloggen", (await installation.Host.Visitor().Get(path)).Url);
            (await network.Visitor().Get(path)).ShouldBe(404);
        }
        var admin = await installation.Admin();
        (await admin.Get("/platform/netwerken/platform")).ShouldBe(404); // the host itself is no network
        (await admin.Get("/platform/netwerken/bestaat-niet")).ShouldBe(404);
        (await admin.Get("/platform/taken/999999")).ShouldBe(404);
    }

    /// <summary>The recipes of the project with others beside them.</summary>
    internal static string CopyOfRecipes(params (string Name, string Json)[] extra)
    {
        var folder = Directory.CreateTempSubdirectory("recipes-").FullName;
        foreach (var name in new[] { "platform", "platform.demo", "leeg" }) File.Copy(Path.Combine(PlatformApp.Root, "recipes", name + ".recipe.json"), Path.Combine(folder, name + ".recipe.json"));
        foreach (var (name, json) in extra) File.WriteAllText(Path.Combine(folder, name + ".recipe.json"), json);
        return folder;
    }
}
