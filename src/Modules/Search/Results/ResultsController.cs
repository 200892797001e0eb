using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;
using Platform.Search.Misses;

namespace Platform.Search.Results;

/// <summary>The page behind the search box, and what it shows while somebody types.</summary>
[AllowAnonymous]
public sealed class ResultsController(ISearchEngine engine, Audiences audiences, WorthReading worth, MissLog misses, TimeProvider clock) : Controller
{
    const int MaxLength = 200;
    const int MostTyped = 6;
    const int ShortestTyped = 3;
    const int MostRelated = 4;
    const int MostCompared = 30;

    // Of the best score, which is mostly that of the text itself: below this, only common words are shared.
    const double Near = 0.2;

    static readonly string[] s_talk = ["topic", "casus", "session"];

    [HttpGet("zoeken"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(FilterForm form, CancellationToken cancel, int pagina = 1)
    {
        var text = Tidy(form.Q);
        var query = new SearchQuery(text, form.ToFilter(clock.GetUtcNow()), Math.Clamp(pagina, 1, 100), ResultsPage.Size, audiences.Mine);
        if (text.Length == 0) return View(new ResultsPage(form, query, SearchResults.None, await worth.ForAsync(query.Audiences, cancel)));

        var results = await engine.FindAsync(query, cancel);
        if (results.All == 0 && pagina == 1) await misses.AddAsync(text, cancel);
        return View(new ResultsPage(form, query, results, results.Total == 0 ? await worth.ForAsync(query.Audiences, cancel) : ReadingTips.None));
    }

    /// <summary>A few results for what was typed so far; the last word may be unfinished.</summary>
    [HttpGet("zoeken/suggesties")]
    public async Task<IActionResult> Typed(string? q, [FromServices] WordCompletion completion, CancellationToken cancel)
    {
        var text = Tidy(q);
        if (text.Length < ShortestTyped) return View(new TypedPage("", []));
        var whole = await completion.CompleteAsync(text, audiences.Mine, cancel);
        var results = await engine.FindAsync(new SearchQuery(whole, SearchFilter.None, 1, MostTyped, audiences.Mine), cancel);
        return View(new TypedPage(results.Suggestion ?? whole, results.Hits));
    }

    /// <summary>Conversations and sessions about the same as a text with this title, to stand beside it.</summary>
    [HttpGet("zoeken/verwant"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Related(string? q, CancellationToken cancel)
    {
        var text = Tidy(q);
        var results = await engine.FindAsync(new SearchQuery(text, SearchFilter.None, 1, MostCompared, audiences.Mine), cancel);
        SearchHit[] near = [.. results.Hits.Where(h => s_talk.Contains(h.Kind) && h.Score >= Near * results.Hits[0].Score).Take(MostRelated)];
        return near.Length == 0 ? NoContent() : View(new TypedPage(text, near));
    }

    static string Tidy(string? text) => (text ?? "").Trim() is { Length: > MaxLength } trimmed ? trimmed[..MaxLength] : (text ?? "").Trim();
}

/// <param name="Text">What was looked for: typed so far, with the last word finished.</param>
public sealed record TypedPage(string Text, IReadOnlyList<SearchHit> Hits);
