using Platform.BrowserTests.Support;

namespace Platform.BrowserTests.Pages;

/// <summary>The pages of the installation itself, and the page that shows every component.</summary>
public sealed class PlatformPages
{
    [Theory]
    [InlineData("visitor", null)]
    [InlineData("administrator", "platform@demo.example")]
    public async Task Every_page_of_the_platform_is_accessible_and_fits(string role, string? email)
    {
        await using var someone = await Someone.In("", Screen.Desktop, email);

        var (wrong, pages) = await Tour.Walk(someone, $"platform-{role}", email is null ? ["/", "/account/inloggen"] : ["/", "/platform"]);

        Assert.True(wrong.Count == 0, $"{wrong.Count} things on {pages} pages:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("stroomop")]
    [InlineData("beweging-van-nul")]
    [InlineData("ret")]
    public async Task The_style_page_is_accessible_and_fits(string network)
    {
        await using var someone = await Someone.In(network, Screen.Desktop);
        await someone.Open("/_stijl");

        var wrong = await PageCheck.Run(someone.Page, $"{network}-stijl");

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/kennisbank/bestaat-niet")]
    public async Task A_page_that_does_not_exist_is_accessible_too(string path)
    {
        await using var someone = await Someone.In("stroomop", Screen.Desktop);
        var response = await someone.Page.GotoAsync(someone.Address(path));

        Assert.Equal(404, response!.Status);
        Assert.Empty(await PageCheck.Run(someone.Page, "stroomop-404" + path.Replace('/', '-')));
    }
}
