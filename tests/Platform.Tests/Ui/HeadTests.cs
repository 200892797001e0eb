using Platform.Tests.Support;

namespace Platform.Tests.Ui;

public sealed class HeadTests
{
    [Fact]
    public async Task Everything_that_the_head_of_a_page_points_at_is_there()
    {
        var visitor = (await Network.Demo(Engine.Sqlite)).Visitor();
        var head = (await visitor.Get("/")).Document.Head!.QuerySelectorAll("link[rel=icon], link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();

        Assert.Contains(head, h => h.Contains("favicon", StringComparison.Ordinal));
        foreach (var href in head) (await visitor.Get("http://localhost" + href)).ShouldBe(200);
    }
}
