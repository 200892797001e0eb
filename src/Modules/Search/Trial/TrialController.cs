using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Search.Results;

namespace Platform.Search.Trial;

/// <summary>What a question becomes, and what it finds now and with other words.</summary>
/// <param name="After">What it would find with the words that are tried; null when none are.</param>
public sealed record TrialPage(string? Question, string? Words, IReadOnlyList<QuestionWord> Read, SearchResults Before, SearchResults? After)
{
    /// <summary>Whether this result only comes with the words that are tried.</summary>
    public bool IsNew(SearchHit hit) => Before.Hits.All(h => (h.Kind, h.Id) != (hit.Kind, hit.Id));
}

/// <summary>Lets somebody try search words before they change anything.</summary>
[Route("beheer/zoekwoorden/proberen"), Permission(SearchPermissions.Words)]
public sealed class TrialController(ISearchEngine engine, Audiences audiences) : Controller
{
    const int MostShown = 5;
    const int Longest = 200;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? woorden, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(q)) return View(new TrialPage(null, woorden, [], SearchResults.None, null));
        var question = q.Length > Longest ? q[..Longest] : q;
        string[] words = [.. (woorden ?? "").Split(['\n', '\r', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(20)];
        var query = new SearchQuery(question, SearchFilter.None, 1, MostShown, audiences.Mine);
        return View(new TrialPage(question, woorden, await engine.ReadAsync(question, cancel), await engine.FindAsync(query, cancel),
            words.Length > 1 ? await engine.FindAsync(query with { Trial = words }, cancel) : null));
    }
}
