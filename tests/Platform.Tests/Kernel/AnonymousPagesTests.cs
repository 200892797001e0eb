using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

public sealed class AnonymousPagesTests
{
    [Fact]
    public async Task A_public_page_comes_from_the_cache_for_the_next_visitor_and_sets_no_cookie()
    {
        var network = await Network.New(Engine.Sqlite, "stroomop");
        foreach (var path in new[] { "/", "/kennisbank", "/huisregels" })
        {
            await network.Visitor().Get(path);
            var second = (await network.Visitor().Get(path)).ShouldBe(200);

            Assert.True(second.Response.Headers.Age is not null, $"{path} was not cached.");
            Assert.False(second.Response.Headers.Contains("Set-Cookie"), $"{path} sets a cookie.");
        }
    }
}
