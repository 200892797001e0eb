using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Platform.BrowserTests.Support;

/// <summary>What must hold on every page in both windows, and a picture of it for who wants to look.</summary>
static class PageCheck
{
    static readonly Lazy<string> s_axe = new(() => File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    // Two people who get the same page (the same elements with the same classes) need not both be checked on it.
    static readonly ConcurrentDictionary<string, bool> s_checked = new();

    static readonly string s_pictures = Directory.CreateDirectory(System.IO.Path.Combine(Site.Root, "artifacts", "screenshots")).FullName;

    /// <summary>Checks the page that is open, in a desktop and a phone window.</summary>
    /// <param name="name">Of the pictures: <c>stroomop-lid-forum</c>.</param>
    /// <returns>What is wrong, a line each.</returns>
    public static async Task<List<string>> Run(IPage page, string name)
    {
        if (!s_checked.TryAdd(await page.EvaluateAsync<string>(Shape), true)) return [];
        var wrong = new List<string>();
        await page.EvaluateAsync(s_axe.Value); // through the debugger, which the content security policy does not bind
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            var (width, height) = screen.Size();
            await page.SetViewportSizeAsync(width, height);
            var found = await page.EvaluateAsync<JsonElement>(Everything);
            wrong.AddRange(found.EnumerateArray().Select(f => $"{screen}: {f.GetString()}"));
            await Picture(page, $"{name}-{screen.ToString().ToLowerInvariant()}");
        }
        return wrong;
    }

    public static Task Picture(IPage page, string name) => page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(s_pictures, name + ".jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 75 });

    /// <summary>Elements that stick out of the window at the right, in words; empty when nothing does.</summary>
    public static Task<string> Overflow(IPage page) => page.EvaluateAsync<string>($"() => ({Outside})()");

    const string Shape = """
        () => location.origin + location.pathname + [...new Set([...document.querySelectorAll('body *')].map(e => e.localName + '.' + e.classList + '.' + (e.type ?? '')))].sort().join()
        """;

    const string Outside = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return '';
          const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1 && getComputedStyle(e).position !== 'fixed').slice(0, 3);
          return `${document.documentElement.scrollWidth} px wide: ` + out.map(e => e.outerHTML.slice(0, 120)).join(' | ');
        }
        """;

    const string Everything = $$"""
        async () => {
          const wrong = [];
          const headings = [...document.querySelectorAll('h1')].filter(h => h.checkVisibility());
          if (headings.length !== 1) wrong.push(`${headings.length} level 1 headings`);
          if (!document.title.trim()) wrong.push('no title');
          if (document.documentElement.lang !== 'nl') wrong.push('language is not nl');
          const wide = ({{Outside}})();
          if (wide) wrong.push('overflow, ' + wide);
          for (const image of document.images) if (image.complete && !image.naturalWidth && image.loading !== 'lazy') wrong.push('broken image ' + image.src);
          const result = await axe.run(document, { resultTypes: ['violations'] });
          for (const v of result.violations) wrong.push(`axe ${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`);
          return wrong;
        }
        """;
}
