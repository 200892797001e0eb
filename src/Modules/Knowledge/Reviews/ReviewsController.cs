using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Drafts;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Reviews;

/// <summary>Texts that wait for a second pair of eyes.</summary>
[Route("kennisbank/beoordelen"), Permission(KnowledgePermissions.Review)]
public sealed class ReviewsController(TenantDb db, Person me, ContentEditor editor, ContentTransitions transitions, ContentKinds kinds, Desk desk) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1) => View(await ReviewQueue.LoadAsync(db, me, Math.Clamp(pagina, 1, 1000), cancel));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancel) => await PageAsync(id, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("{id}/lezer")]
    public async Task<IActionResult> Claim(string id, bool over, CancellationToken cancel)
    {
        if (await WaitingAsync(id, cancel) is not { } item) return NotFound();
        await transitions.ClaimAsync(item, over, cancel);
        TempData["Toast"] = "Je collega’s zien nu dat jij deze tekst beoordeelt.";
        return Redirect("~/kennisbank/beoordelen/" + id);
    }

    [HttpPost("{id}/lezer/vrij")]
    public async Task<IActionResult> Release(string id, CancellationToken cancel)
    {
        if (await WaitingAsync(id, cancel) is not { } item) return NotFound();
        await transitions.ReleaseAsync(item, cancel);
        TempData["Toast"] = "Een ander kan deze tekst nu beoordelen.";
        return Redirect("~/kennisbank/beoordelen");
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Decide(string id, ReviewForm form, string? besluit, CancellationToken cancel)
    {
        if (ReviewForm.To(besluit) is not { } to || await WaitingAsync(id, cancel) is not { } item) return NotFound();
        if (to == ContentState.ChangesRequested && string.IsNullOrWhiteSpace(form.Message)) ModelState.AddModelError("Form.Message", "Schrijf op wat er anders moet. Dan kan je collega verder.");
        if (form.Version != item.Version) ModelState.AddModelError("", "De schrijver heeft de tekst intussen veranderd. Lees de nieuwe versie en besluit dan.");
        if (!ModelState.IsValid) return await AgainAsync(id, form, cancel);

        var publish = besluit == "publiceren" && kinds.MayPublish(item.ContentType);
        await db.InTransactionAsync(async () =>
        {
            await transitions.MoveAsync(item, to, form.Message, cancel);
            if (publish) await transitions.MoveAsync(item, ContentState.Published, null, cancel);
        }, cancel);
        TempData["Toast"] = (to, publish) switch
        {
            (ContentState.ChangesRequested, _) => "Je collega krijgt je bericht.",
            (_, true) => "Goedgekeurd en gepubliceerd. Iedereen kan dit nu lezen.",
            _ => "Goedgekeurd. De schrijver krijgt een melding.",
        };
        return Redirect(publish ? "~/" + item.Path : "~/kennisbank/beoordelen");
    }

    async Task<IActionResult> AgainAsync(string id, ReviewForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, form, cancel) is not { } page) return NotFound();
        ModelState.Remove("Form.Version"); // the page shows the newest version now
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Show", page with { Form = new ReviewForm { Message = form.Message, Version = page.Desk.Item.Version } });
    }

    async Task<ReviewPage?> PageAsync(string id, ReviewForm? form, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { Item.State: ContentState.InReview or ContentState.Approved } page) return null;
        var live = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemId == id && i.Published, cancel);
        var item = page.Item;
        return new ReviewPage(page, live is null ? null : Comparison.Of(live, item), !page.MayReview,
            item.ReviewerId is { } reader && reader != me.Id && item.State == ContentState.InReview ? page.Reviewer ?? "Een collega" : null, item.ReviewerId == me.Id,
            kinds.MayPublish(item.ContentType), form ?? new ReviewForm { Version = item.Version });
    }

    async Task<ContentItem?> WaitingAsync(string id, CancellationToken cancel) =>
        await editor.LatestAsync(id, cancel) is { State: ContentState.InReview or ContentState.Approved } item && PieceType.Owns(item.ContentType) ? item : null;
}
