using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;
using static Platform.Tests.Media.Filing;

namespace Platform.Tests.Media;

/// <summary>The words in files.</summary>
public sealed class FindingTests
{
    [Theory, Engines]
    public async Task The_words_in_a_file_are_found_by_who_may_read_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (facilitator, visitor) = (await network.As(Cast.Facilitator), network.Visitor());
        var (pdf, docx, csv) = (Unique("vuurtoren"), Unique("molenwiek"), Unique("dijkgraaf"));
        var name = Unique("gids-");

        await facilitator.Adds("", ($"{name}.pdf", Pdf($"De {pdf} staat er nog")), ($"{name}.docx", Docx("Eerst dit.", $"Dan de {docx}.")), ($"{name}.csv", Text($"naam;aantal\n{csv};3")));
        await network.RunJobs();

        foreach (var (word, extension) in new[] { (pdf, "pdf"), (docx, "docx"), (csv, "csv") })
        {
            var found = (await facilitator.Get("/zoeken?q=" + word)).ShouldShow($"{name}.{extension}").ShouldShow("Bestand");
            Assert.NotNull(found.Document.QuerySelector($"main a[href$='/media/{name}.{extension}']"));
            (await visitor.Get("/zoeken?q=" + word)).ShouldNotShow($"{name}.{extension}");
        }

        await facilitator.Publishes($"Download de [gids](/media/{name}.pdf).");
        (await visitor.Get("/zoeken?q=" + pdf)).ShouldShow($"{name}.pdf");
    }

    [Theory, Engines]
    public async Task A_broken_file_is_found_by_its_name(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("stuk");

        await facilitator.Adds("", ($"{name}.pdf", Text("%PDF-1.7 en dan niets meer")));
        await network.RunJobs();

        (await facilitator.Get("/zoeken?q=" + name)).ShouldShow($"{name}.pdf");
    }
}
