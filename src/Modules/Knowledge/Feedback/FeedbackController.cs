using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Knowledge.Data;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Feedback;

/// <summary>The page after a vote.</summary>
public sealed record ThanksPage(string Key, bool Useful, string Title, string Path, bool HasRemark, RemarkForm Form);

/// <summary>"Was dit nuttig?": yes or no with one click, and a sentence for who wants.</summary>
[Route("kennisbank/nuttig"), AllowAnonymous]
public sealed class FeedbackController(TenantDb db, TimeProvider clock) : Controller
{
    static readonly TimeSpan s_open = TimeSpan.FromHours(1);

    // Without a token: the page of a visitor comes from the cache and has none, and a vote is nobody's.
    [HttpPost("{id}"), IgnoreAntiforgeryToken, EnableRateLimiting(RateLimits.Visitors)]
    public async Task<IActionResult> Create(string id, bool nuttig, CancellationToken cancel)
    {
        if (await Published(id).Select(i => (int?)i.Version).SingleOrDefaultAsync(cancel) is not { } version) return NotFound();
        var vote = new Vote { Id = ContentIds.New(), ContentItemId = id, Version = version, Useful = nuttig, AtUtc = clock.GetUtcNow() };
        db.Add(vote);
        await db.SaveChangesAsync(cancel);
        return Redirect($"~/kennisbank/nuttig/{vote.Id}/bedankt");
    }

    [HttpGet("{key}/bedankt")]
    public async Task<IActionResult> Thanks(string key, CancellationToken cancel) => await PageAsync(key, new RemarkForm(), cancel) is { } page ? View(page) : NotFound();

    [HttpPost("{key}/bedankt"), EnableRateLimiting(RateLimits.Visitors)]
    public async Task<IActionResult> Remark(string key, [Bind(Prefix = "Form")] RemarkForm form, CancellationToken cancel)
    {
        if (await PageAsync(key, form, cancel) is not { HasRemark: false } page) return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Thanks), page);
        }
        var vote = await db.Votes.SingleAsync(v => v.Id == key, cancel);
        vote.Remark = form.Remark!.Trim();
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Dank je wel. De schrijvers lezen wat je schreef.";
        return Redirect("~/" + page.Path);
    }

    async Task<ThanksPage?> PageAsync(string key, RemarkForm form, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - s_open;
        if (await db.Votes.AsNoTracking().SingleOrDefaultAsync(v => v.Id == key && v.AtUtc > since, cancel) is not { } vote) return null;
        var item = await Published(vote.ContentItemId).Select(i => new { i.DisplayText, i.Path }).SingleOrDefaultAsync(cancel);
        return item is null ? null : new ThanksPage(key, vote.Useful, item.DisplayText, item.Path!, vote.Remark.Length > 0, form);
    }

    IQueryable<ContentItem> Published(string id) => db.ContentItems.AsNoTracking().Where(i => i.ContentItemId == id && i.Published && i.Path != null && PieceType.Types.Contains(i.ContentType));
}
