using System.IO.Compression;
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

    [Fact]
    public async Task A_public_page_is_sent_small_to_who_can_read_that_and_a_page_of_a_member_never_is()
    {
        var network = await Network.Demo(Engine.Sqlite);
        foreach (var encoding in new[] { "br", "gzip" })
        {
            for (var time = 0; time < 2; time++) // made, and from the cache
            {
                using var small = await Ask(network.Visitor(), encoding);
                Assert.Equal(encoding, Assert.Single(small.Content.Headers.ContentEncoding));
                await using var stream = await small.Content.ReadAsStreamAsync();
                await using Stream plain = encoding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
                Assert.Contains("</html>", await new StreamReader(plain).ReadToEndAsync());
            }
        }
        using var whole = await Ask(network.Visitor(), null);
        Assert.Contains("</html>", await whole.Content.ReadAsStringAsync());
        using var member = await Ask(await network.As(Cast.Lid), "br");
        Assert.Empty(member.Content.Headers.ContentEncoding);

        Task<HttpResponseMessage> Ask(Browser browser, string? encoding)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(network.Tenant.PathBase + "/kennisbank", UriKind.Relative));
            if (encoding is not null) request.Headers.Add("Accept-Encoding", encoding);
            return browser.Checked(request);
        }
    }
}
