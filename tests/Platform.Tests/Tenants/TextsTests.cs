using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

public sealed class TextsTests
{
    [Theory, Engines]
    public async Task The_platform_says_itself_what_it_keeps_and_how_accessible_it_is(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var visitor = installation.Host.Visitor();

        (await visitor.Get("/privacy")).ShouldBe(200).ShouldShow("Accounts van platformbeheerders");
        (await visitor.Get("/toegankelijkheid")).ShouldBe(200).ShouldShow("WCAG 2.2");
        var footer = (await visitor.Get("/")).Document.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href"));
        Assert.Superset(new HashSet<string?> { "/privacy", "/toegankelijkheid" }, footer.ToHashSet());
    }

    [Theory, Engines]
    public async Task A_network_has_pages_of_its_own(Engine engine) =>
        (await (await Network.Demo(engine)).Visitor().Get("/privacy")).ShouldBe(200).ShouldNotShow("Accounts van platformbeheerders");
}
