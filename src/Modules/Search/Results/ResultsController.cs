using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;

namespace Platform.Search.Results;

/// <summary>The page behind the search box.</summary>
[AllowAnonymous]
public sealed class ResultsController(ISearchEngine engine, Audiences audiences) : Controller
{
    const int MaxLength = 200;

    [HttpGet("zoeken"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(string? q, string? soort, CancellationToken cancel, int pagina = 1)
    {
        var text = (q ?? "").Trim();
        var query = new SearchQuery(text.Length > MaxLength ? text[..MaxLength] : text, string.IsNullOrWhiteSpace(soort) ? null : soort, Math.Clamp(pagina, 1, 500), ResultsPage.Size, audiences.Mine);
        return View(new ResultsPage(query, await engine.FindAsync(query, cancel)));
    }
}
