using Platform.Kernel.Tenancy;

namespace Platform.Tests.Tenants;

public sealed class AddressTests
{
    [Theory]
    [InlineData("StroomOP", "stroomop")]
    [InlineData("Netwerk Samen & Beter", "netwerk-samen-beter")]
    [InlineData("Één voor allen", "een-voor-allen")]
    [InlineData("16-27 jaar", "n-16-27-jaar")]
    [InlineData("!?", "")]
    public void A_short_name_is_made_from_the_title(string title, string expected) => Assert.Equal(expected, TenantAddress.Suggest(title));

    [Theory]
    [InlineData("Netwerk.Voorbeeld.NL", "netwerk.voorbeeld.nl")]
    [InlineData("https://www.netwerk.nl/", "www.netwerk.nl")]
    [InlineData("café.nl", "xn--caf-dma.nl")]
    [InlineData("netwerk.nl:8080", null)]
    [InlineData("netwerk.nl/pad", null)]
    [InlineData("10.0.0.1", null)]
    [InlineData("twee woorden", null)]
    public void A_host_name_is_stored_as_browsers_send_it(string typed, string? expected) => Assert.Equal(expected, TenantAddress.HostOf(typed));

    [Fact]
    public void A_prefix_of_the_platform_itself_cannot_be_taken()
    {
        Assert.False(TenantAddress.IsPrefix("api"));
        Assert.False(TenantAddress.IsPrefix("Platform"));
        Assert.True(TenantAddress.IsPrefix("apiary"));
    }
}
