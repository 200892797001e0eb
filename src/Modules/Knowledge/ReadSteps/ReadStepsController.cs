using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;
using Platform.Knowledge.ReadingRoutes;

namespace Platform.Knowledge.ReadSteps;

/// <summary>Ticks a step of a route as read, and takes the tick away.</summary>
[Route("routes/{slug}/gelezen/{id}")]
public sealed class ReadStepsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string slug, string id, CancellationToken cancel)
    {
        if (!await IsStepAsync(slug, id, cancel)) return NotFound();
        var memberId = me.MemberId;
        await db.InTransactionAsync(async () =>
        {
            if (await db.ReadSteps.AnyAsync(r => r.MemberId == memberId && r.ContentItemId == id, cancel)) return;
            db.Add(new ReadStep { MemberId = memberId, ContentItemId = id, ReadUtc = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return Redirect($"~/routes/{slug}#stap-{id}");
    }

    [HttpPost("weg")]
    public async Task<IActionResult> Remove(string slug, string id, CancellationToken cancel)
    {
        var memberId = me.MemberId;
        await db.InTransactionAsync(() => db.ReadSteps.Where(r => r.MemberId == memberId && r.ContentItemId == id).ExecuteDeleteAsync(cancel), cancel);
        return Redirect($"~/routes/{slug}#stap-{id}");
    }

    async Task<bool> IsStepAsync(string slug, string id, CancellationToken cancel)
    {
        var path = Leesroute.Kind.PathPrefix + slug;
        return await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.Published && i.Path == path && i.ContentType == Leesroute.Type, cancel) is { } route && route.Parts.Steps().Any(s => s.ContentItemId == id);
    }
}
