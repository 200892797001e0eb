using Platform.Tests.Support;

namespace Platform.Tests.Ui;

public sealed class FormErrorsTests
{
    [Theory]
    [InlineData(null, "/account/aanmelden", "Word lid", "DisplayName Email Password Function Organisation")]
    [InlineData(Cast.Facilitator, "/agenda/nieuw", "Bewaar concept", "Title Type Summary Body Starts Ends Place Capacity WaitingList")]
    [InlineData(Cast.Facilitator, "/kennisbank/nieuw", "Opslaan en laten beoordelen", "Title Summary Thema Soort Markdown")]
    [InlineData(Cast.Lid, "/forum/casuistiek/nieuw", "Indienen", "Title Situatie Hulpvraag Geprobeerd Knooppunten Succesmomenten Leervraag")]
    public async Task Mistakes_stand_above_the_form_in_the_order_of_its_fields_and_lead_to_them(string? who, string path, string button, string empty)
    {
        var network = await Network.Demo(Engine.Sqlite);
        var browser = who is null ? network.Visitor() : await network.As(who);

        var page = (await browser.Submit(path, button, [.. empty.Split(' ').Select(name => (name, ""))])).ShouldBe(422);

        var links = page.Document.QuerySelectorAll("[data-fouten] li a").Select(a => a.GetAttribute("href")!.TrimStart('#')).ToList();
        var fields = page.Document.QuerySelectorAll("main form [id]").Select(e => e.Id!).Where(links.Contains);
        Assert.True(links.Count >= 4, string.Join(' ', links));
        Assert.Equal(fields, links.Distinct());
    }
}
