using System.IO.Compression;
using Platform.Tests.Support;

namespace Platform.Tests.Recipes;

public sealed class ExportPagesTests
{
    [Theory, Engines]
    public async Task A_beheerder_takes_the_network_along_and_it_is_written_down(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);
        await Kitchen.Run(beheerder, Kitchen.Zip(Kitchen.Agency));

        var choose = await beheerder.Get("/beheer/recepten/export");
        choose.ShouldBe(200).ShouldShow("Dit zijn persoonsgegevens");
        Assert.False(choose.Document.QuerySelector("#deel-members")!.HasAttribute("checked")); // only on request
        var waiting = await beheerder.Submit(choose, "Maak de export");
        await network.RunJobs();
        var done = await beheerder.Get(new Uri(waiting.FullUrl).AbsolutePath[network.Tenant.PathBase.Length..]);

        done.ShouldBe(200).ShouldShow("De export staat klaar");
        var answer = await beheerder.Checked(new HttpRequestMessage(HttpMethod.Get, waiting.FullUrl + "/bestand"));
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(["media/werk/werkplaats.png", "recipe.json"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        (await beheerder.Get("/beheer/logboek")).ShouldShow("Export van het netwerk gedownload");
        (await network.Visitor().Get(new Uri(waiting.FullUrl).AbsolutePath[network.Tenant.PathBase.Length..] + "/bestand")).ShouldShow("Inloggen");
    }

    [Theory, Engines]
    public async Task Nothing_chosen_is_said_at_the_form(Engine engine)
    {
        var (_, beheerder) = await Kitchen.NetworkOf(engine);

        var answer = await beheerder.Submit("/beheer/recepten/export", "Maak de export", ("Form.Parts", ""));

        answer.ShouldBe(422).ShouldShow("Kies wat je meeneemt.");
    }
}
