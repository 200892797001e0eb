using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Search.Data;
using Platform.Search.Rebuild;

namespace Platform.Search.StopWords;

/// <summary>The words that search passes over in this network.</summary>
[Route("beheer/zoekwoorden/stopwoorden"), Permission(SearchPermissions.Words)]
public sealed class StopWordsController(TenantDb db) : Controller
{
    const int LongestWord = 60;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var own = await db.PassedOver.Select(s => s.Word).ToListAsync(cancel);
        return View(new StopWordsForm { Words = string.Join(' ', (own.Count > 0 ? own : [.. Dutch.Words.StopWords.Default]).Order(StringComparer.Ordinal)) });
    }

    [HttpPost]
    public async Task<IActionResult> Update(StopWordsForm form, CancellationToken cancel)
    {
        if (form.List.FirstOrDefault(w => w.Length > LongestWord) is { } tooLong) ModelState.AddModelError(nameof(form.Words), $"‘{tooLong[..20]}…’ is te lang voor een woord.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", form);
        }
        await db.InTransactionAsync(async () =>
        {
            await db.PassedOver.ExecuteDeleteAsync(cancel);
            db.PassedOver.AddRange(form.List.Select(w => new StopWord { Word = w }));
            db.Audit("stopwords.changed", $"{form.List.Count} words");
            db.Schedule(new BuildIndex(), key: BuildIndex.Key);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Toast"] = "De stopwoorden zijn opgeslagen. De zoekindex wordt op de achtergrond bijgewerkt.";
        return Redirect("~/beheer/zoekwoorden");
    }
}
