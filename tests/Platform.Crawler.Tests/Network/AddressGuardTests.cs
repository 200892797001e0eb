using System.Net;
using System.Net.Sockets;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;
using Platform.Crawler.Tests.Support;

namespace Platform.Crawler.Tests.Network;

/// <summary>Ways to make the crawler look where it should not.</summary>
public class AddressGuardTests
{
    [Theory]
    [InlineData("http://127.0.0.1/", "this machine")]
    [InlineData("http://127.1/", "the short way")]
    [InlineData("http://127.255.255.254/", "all of 127/8")]
    [InlineData("http://2130706433/", "one number")]
    [InlineData("http://0x7f000001/", "hexadecimal")]
    [InlineData("http://0x7f.0.0.1/", "partly hexadecimal")]
    [InlineData("http://0177.0.0.1/", "octal")]
    [InlineData("http://017700000001/", "one octal number")]
    [InlineData("http://127.0.0.1./", "with a point behind it")]
    [InlineData("http://134744072/", "a public number in one piece is no ordinary address either")]
    [InlineData("http://0.0.0.0/", "any address of this machine")]
    [InlineData("http://10.0.0.8/", "inside")]
    [InlineData("http://172.16.4.4/", "inside")]
    [InlineData("http://172.31.255.255/", "inside")]
    [InlineData("http://192.168.1.1/", "inside")]
    [InlineData("http://100.64.0.1/", "shared by a provider")]
    [InlineData("http://100.100.100.200/", "metadata of a cloud")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "metadata of a cloud")]
    [InlineData("http://168.63.129.16/", "metadata of a cloud at a public number")]
    [InlineData("http://192.0.0.192/", "metadata of a cloud")]
    [InlineData("http://198.18.0.1/", "measuring")]
    [InlineData("http://203.0.113.5/", "documentation")]
    [InlineData("http://192.88.99.1/", "6to4 relay")]
    [InlineData("http://224.0.0.1/", "multicast")]
    [InlineData("http://240.0.0.1/", "reserved")]
    [InlineData("http://255.255.255.255/", "everybody")]
    [InlineData("http://[::1]/", "this machine")]
    [InlineData("http://[::]/", "any address of this machine")]
    [InlineData("http://[::ffff:127.0.0.1]/", "IPv4 mapped")]
    [InlineData("http://[::ffff:7f00:1]/", "IPv4 mapped, in hexadecimal")]
    [InlineData("http://[::127.0.0.1]/", "IPv4 compatible")]
    [InlineData("http://[64:ff9b::7f00:1]/", "NAT64")]
    [InlineData("http://[64:ff9b:1::a00:1]/", "NAT64 inside")]
    [InlineData("http://[2002:7f00:1::]/", "6to4")]
    [InlineData("http://[2001:0:7f00:1::]/", "Teredo")]
    [InlineData("http://[fe80::1]/", "link-local")]
    [InlineData("http://[fe80::1%25eth0]/", "link-local with a zone")]
    [InlineData("http://[fc00::1]/", "unique local")]
    [InlineData("http://[fd00:ec2::254]/", "metadata of a cloud")]
    [InlineData("http://[ff02::1]/", "multicast")]
    [InlineData("http://[2001:db8::1]/", "documentation")]
    [InlineData("http://[3fff::1]/", "documentation")]
    [InlineData("http://[100::1]/", "discard")]
    [InlineData("http://localhost/", "a name without a point")]
    [InlineData("http://localhost./", "with a point behind it")]
    [InlineData("http://platform.localhost/", "a name of this machine")]
    [InlineData("http://metadata.google.internal/", "metadata of a cloud")]
    [InlineData("http://printer.local/", "a name inside")]
    [InlineData("http://router.lan/", "a name inside")]
    [InlineData("http://intranet/", "a name without a point")]
    [InlineData("http://1.0.0.127.in-addr.arpa/", "a name for numbers")]
    [InlineData("http://gemeente.nl@127.0.0.1/", "a name in front")]
    [InlineData("http://beheer:geheim@gemeente.nl/", "a password")]
    [InlineData("http://@gemeente.nl/", "an empty name")]
    [InlineData("http://127.0.0.1\\@gemeente.nl/", "a slash the other way")]
    [InlineData("http://gemeente.nl:22/", "another port")]
    [InlineData("http://gemeente.nl:5432/", "another port")]
    [InlineData("https://gemeente.nl:8443/", "another port")]
    [InlineData("ftp://gemeente.nl/", "another scheme")]
    [InlineData("file:///etc/passwd", "a file")]
    [InlineData("gopher://127.0.0.1:6379/_FLUSHALL", "another scheme")]
    [InlineData("http://①②⑦.⓪.⓪.①/", "round figures")]
    [InlineData("http://１２７.０.０.１/", "wide figures")]
    [InlineData("http://127。0。0。1/", "wide points")]
    [InlineData("http://gemeente.0x7f/", "a name that ends in a number")]
    public void An_address_that_leads_inside_is_refused(string address, string why)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return; // no address at all is refused by everybody
        Assert.ThrowsAny<RefusedAddressException>(() => new AddressGuard().Demand(url));
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("https://www.gemeente.nl/jeugd?van=home#top")]
    [InlineData("http://gemeente.nl:80/")]
    [InlineData("https://xn--bcher-kva.example/")]
    [InlineData("https://bücher.example/")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("http://[2a00:1450:400e:80f::2003]/")]
    public void An_ordinary_address_is_accepted(string address) => new AddressGuard().Demand(new Uri(address));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd12::1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    public async Task A_good_name_that_leads_inside_is_not_connected_to(string number)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var guard = new AddressGuard(resolve: (_, _) => Task.FromResult(new[] { IPAddress.Parse("198.51.101.7"), IPAddress.Parse(number) }));

        await Assert.ThrowsAsync<RefusedAddressException>(() => guard.ConnectAsync("www.gemeente.nl", ((IPEndPoint)listener.LocalEndpoint).Port, default));

        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_name_is_looked_up_once_so_that_it_cannot_mean_something_else_a_second_later()
    {
        await using var inside = await TestSite.WithAsync(("/", TestSite.Page("Geheim")));
        var asked = 0;
        var guard = new AddressGuard(["gemeente.example:" + inside.Url.Port], (_, _) =>
        {
            asked++;
            return Task.FromResult(new[] { IPAddress.Loopback });
        });

        await using var stream = await guard.ConnectAsync("gemeente.example", inside.Url.Port, default);

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_site_cannot_send_the_crawler_inside()
    {
        await using var secret = await TestSite.WithAsync(("/", TestSite.Page("Geheim")));
        foreach (var target in new[] { secret.Url.AbsoluteUri, $"http://localhost:{secret.Url.Port}/", $"http://[::ffff:127.0.0.1]:{secret.Url.Port}/", "http://169.254.169.254/", "file:///etc/passwd", "http://x:y@gemeente.nl/", "gopher://127.0.0.1/" })
        {
            await using var site = await TestSite.WithAsync(("/", TestSite.Page("<a href='/weg'>Verder</a>")), ("/weg", "-> " + target));

            var pages = await site.CrawlAsync();

            Assert.Equal(FetchProblem.Refused, pages.Single(p => p.Url.AbsolutePath == "/weg").Problem);
        }
        Assert.Empty(secret.Asked);
    }

    [Fact]
    public async Task Links_inside_are_not_asked_either()
    {
        await using var secret = await TestSite.WithAsync(("/", TestSite.Page("Geheim")));
        await using var site = await TestSite.WithAsync(("/", TestSite.Page($"<a href='{secret.Url}'>Elders</a>")));

        var pages = await site.CrawlAsync();

        Assert.Equal(FetchProblem.Refused, pages.Single(p => p.Kind == PageKind.Outgoing).Problem);
        Assert.Empty(secret.Asked);
    }

    [Fact]
    public async Task A_start_address_that_is_refused_throws_before_anything_is_asked()
    {
        await using var site = await TestSite.WithAsync(("/", TestSite.Page("")));
        var refused = await Assert.ThrowsAsync<RefusedAddressException>(() => site.CrawlAsync(guard: new AddressGuard()));

        Assert.Equal(Refusal.Port, refused.Refusal);
        Assert.Empty(site.Asked);
    }
}
