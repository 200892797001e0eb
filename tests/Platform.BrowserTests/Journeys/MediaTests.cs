using Microsoft.Playwright;
using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class MediaTests
{
    [Theory, Screens]
    public async Task A_facilitator_drags_a_photo_in_chooses_it_while_writing_and_everybody_sees_it_on_a_phone(Screen screen)
    {
        var (photo, title, path) = ($"werkplaats-{screen}.jpg".ToLowerInvariant(), $"In de werkplaats {screen}", $"werkplaats-{screen}".ToLowerInvariant());
        await using var facilitator = await Someone.In("stroomop", screen, Cast.Facilitator);
        await facilitator.Open("/beheer/media");

        var onItsWay = new TaskCompletionSource();
        await facilitator.Page.RouteAsync("**/beheer/media/uploads", async route =>
        {
            await onItsWay.Task;
            await route.ContinueAsync();
        });
        await Drop(facilitator.Page, "form[data-upload]", $"Werkplaats {screen}.JPG");
        await Assertions.Expect(facilitator.Page.Locator("[data-rij] progress")).ToBeVisibleAsync();
        onItsWay.SetResult();
        await facilitator.Page.GetByRole(AriaRole.Link, new() { Name = photo }).WaitForAsync();
        Assert.True(await facilitator.Page.Locator(".sp-tegel", new() { HasText = photo }).Locator("img").EvaluateAsync<bool>("i => i.decode().then(() => i.naturalWidth === 480)")); // the small one
        Assert.Empty(await PageCheck.Run(facilitator.Page, $"media-{screen}"));
        await facilitator.Follow(photo);
        Assert.Empty(await PageCheck.Run(facilitator.Page, $"media-file-{screen}"));

        await facilitator.Open("/beheer/inhoud/stukken/nieuw/Pagina");
        await facilitator.Page.Locator("#Title").FillAsync(title);
        await facilitator.Page.Locator("[name='AutoroutePart.Value']").FillAsync(path);
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Afbeelding of bestand" }).First.ClickAsync();
        var dialog = facilitator.Page.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync(photo);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zoeken" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("[data-kies]")).ToHaveCountAsync(1);
        Assert.Equal("", await PageCheck.Overflow(facilitator.Page));
        await PageCheck.Picture(facilitator.Page, $"media-chooser-{screen}");
        await dialog.GetByRole(AriaRole.Button, new() { Name = photo }).ClickAsync();
        await dialog.GetByLabel("Wat is er te zien?").FillAsync("Een werkbank met gereedschap");
        await dialog.GetByLabel("Bijschrift").FillAsync("De werkplaats in Delft");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zet in de tekst" }).ClickAsync();
        Assert.Equal($"![Een werkbank met gereedschap](/media/{photo} \"De werkplaats in Delft\")\n\n", await facilitator.Page.Locator("[name='MarkdownBodyPart.Value']").InputValueAsync());
        await facilitator.Press("Opslaan en publiceren");

        await using var visitor = await Someone.In("stroomop", Screen.Phone);
        await visitor.Open("/" + path);
        await visitor.ShouldSee("De werkplaats in Delft");
        var picture = visitor.Page.GetByRole(AriaRole.Img, new() { Name = "Een werkbank met gereedschap" });
        await picture.ScrollIntoViewIfNeededAsync();
        Assert.Equal(2000, await picture.EvaluateAsync<int>("i => i.decode().then(() => i.naturalWidth)")); // made smaller on its way in
        Assert.True(await picture.EvaluateAsync<bool>("i => i.getBoundingClientRect().right <= innerWidth"));
        Assert.Empty(await PageCheck.Run(visitor.Page, $"media-page-{screen}"));
    }

    [Theory, Screens]
    public async Task A_video_is_loaded_after_a_click(Screen screen)
    {
        await using var facilitator = await Someone.In("stroomop", screen, Cast.Facilitator);
        var asked = new List<string>();
        await facilitator.Page.RouteAsync(url => !url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !url.StartsWith("http://localhost", StringComparison.Ordinal), route =>
        {
            asked.Add(route.Request.Url);
            return route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Speler</title>" });
        });
        await facilitator.Open("/beheer/inhoud/stukken/nieuw/Pagina");
        await facilitator.Page.Locator("#Title").FillAsync($"Met een video {screen}");
        await facilitator.Page.Locator("[name='AutoroutePart.Value']").FillAsync($"video-{screen}".ToLowerInvariant());
        await facilitator.Page.Locator("[name='MarkdownBodyPart.Value']").FillAsync("[Zo werkt het](https://youtu.be/dQw4w9WgXcQ)");
        await facilitator.Press("Opslaan en publiceren");

        await facilitator.Open($"/video-{screen}".ToLowerInvariant());
        Assert.Empty(asked);
        Assert.Empty(await PageCheck.Run(facilitator.Page, $"video-{screen}"));
        await facilitator.Press("Zo werkt het");
        await facilitator.Page.FrameLocator("iframe[title='Zo werkt het']").Locator("html").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Equal("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1", Assert.Single(asked));
    }

    /// <summary>Drops a photo of 3000 by 2000, drawn on the spot, as from the desktop.</summary>
    static Task Drop(IPage page, string target, string name) => page.EvaluateAsync("""
        async ([target, name]) => {
          const canvas = document.createElement('canvas');
          canvas.width = 3000;
          canvas.height = 2000;
          const pen = canvas.getContext('2d');
          pen.fillStyle = '#b5651d';
          pen.fillRect(0, 0, 3000, 1000);
          const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg'));
          const dragged = new DataTransfer();
          dragged.items.add(new File([blob], name, { type: 'image/jpeg' }));
          for (const kind of ['dragover', 'drop']) document.querySelector(target).dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: dragged }));
        }
        """, new[] { target, name });
}
