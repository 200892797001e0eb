using Platform.Kernel.Views;

namespace Platform.Tests.Ui;

public sealed class SiteLinksTests
{
    [Theory]
    [InlineData("/stroomop", "<a href=\"/kennisbank/x\">", "<a href=\"/stroomop/kennisbank/x\">")]
    [InlineData("/stroomop", "<a href=\"~/forum\"><img src=\"/media/a.png\">", "<a href=\"/stroomop/forum\"><img src=\"/stroomop/media/a.png\">")]
    [InlineData("/stroomop", "<a href=\"/stroomop/kennisbank\">", "<a href=\"/stroomop/kennisbank\">")]
    [InlineData("/stroomop", "<a href=\"//elders.nl\"> <a href=\"https://x.nl/a\"> <a href=\"#kop\">", "<a href=\"//elders.nl\"> <a href=\"https://x.nl/a\"> <a href=\"#kop\">")]
    [InlineData("", "<a href=\"~/forum\"> <a href=\"/agenda\">", "<a href=\"/forum\"> <a href=\"/agenda\">")]
    public void A_link_to_a_page_of_the_network_gets_its_prefix_once(string pathBase, string html, string shown) => Assert.Equal(shown, SiteLinks.Below(pathBase, html));
}
