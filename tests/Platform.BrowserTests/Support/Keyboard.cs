using Microsoft.Playwright;

namespace Platform.BrowserTests.Support;

/// <summary>Works a page with the keyboard alone and insists that the focus can be seen.</summary>
sealed class Keyboard(IPage page)
{
    /// <summary>Presses Tab until the focus is on the link, button or summary with these words, or on the field with this name.</summary>
    public async Task TabTo(string wordsOrName, int atMost = 150)
    {
        var passed = new List<string>();
        for (var i = 0; i < atMost; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string[]>(Focus);
            if (focus[0] == wordsOrName || focus[1] == wordsOrName)
            {
                Assert.True(focus[2] == "seen", $"The focus on '{wordsOrName}' cannot be seen on {page.Url}.");
                return;
            }
            passed.Add(focus[0]);
        }
        Assert.Fail($"Tab never reached '{wordsOrName}' on {page.Url}; it passed: {string.Join(" › ", passed)}");
    }

    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    public Task Enter() => page.Keyboard.PressAsync("Enter");

    /// <summary>Enter on something that leads to another page.</summary>
    public async Task EnterAndGo()
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'not yet'; }");
        await Enter();
        await page.WaitForFunctionAsync("() => !document.documentElement.dataset.left && document.readyState === 'complete'");
    }

    // Words, name, and whether the focus shows: an outline or a shadow, its own or of the card it covers.
    const string Focus = """
        () => {
          const e = document.activeElement, words = (e.innerText ?? '').trim().replace(/\s+/g, ' ');
          const drawn = [getComputedStyle(e), getComputedStyle(e, '::after')].some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
          const box = e.getBoundingClientRect();
          return [words, e.name ?? '', drawn && box.width > 0 && box.height > 0 ? 'seen' : 'unseen'];
        }
        """;
}
