using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class ZoomTests
{
    /// <summary>A window of 1280 × 900 at 200 % shows what one of 640 × 450 shows; at 400 % it is 320 wide.</summary>
    [Theory]
    [InlineData(640, 450)]
    [InlineData(320, 256)]
    public async Task Nothing_sticks_out_of_a_page_that_is_zoomed_in(int width, int height)
    {
        await using var lid = await Someone.In("stroomop", width, height, Cast.Facilitator);
        var wrong = new List<string>();
        foreach (var path in new[] { "/", "/kennisbank", "/kennisbank/wachten-zonder-stilte", "/forum", "/forum/vragen", "/forum/casuistiek/nieuw", "/agenda", "/checklists", "/leden", "/mijn", "/meldingen", "/zoeken?q=school", "/account/profiel", "/beheer", "/kennisbank/nieuw", "/agenda/nieuw" })
        {
            await lid.Open(path);
            if (await PageCheck.Overflow(lid.Page) is { Length: > 0 } overflow) wrong.Add($"{path}: {overflow}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
