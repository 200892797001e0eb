using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Contents.Autosaves;

/// <summary>Keeps what somebody is typing, every few seconds; a script sends the form.</summary>
[Route("inhoud/tussenstand/{subject}"), ApiExplorerSettings(IgnoreApi = true)]
public sealed class AutosavesController(TenantDb db, Person me, ContentKinds kinds, TimeProvider clock) : Controller
{
    const int MaxLength = 400_000;
    const string New = "nieuw:";

    [HttpPost]
    public async Task<IActionResult> Save(string subject, CancellationToken cancel)
    {
        if (await TypeOf(subject, cancel) is not { } type || !kinds.MayWrite(type)) return NotFound();
        var form = await Request.ReadFormAsync(cancel);
        var fields = JsonSerializer.Serialize(form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) || f.Key == "__Invariant").ToDictionary(f => f.Key, f => f.Value.ToArray()));
        if (fields.Length > MaxLength) return StatusCode(StatusCodes.Status413PayloadTooLarge);

        var now = clock.GetUtcNow();
        await KeepAsync(subject, fields, now, cancel);
        return Json(new { tijd = DutchTime.Local(now).ToString("H:mm", DutchTime.Culture) });
    }

    [HttpPost("weggooien")]
    public async Task<IActionResult> Remove(string subject, string? terug, CancellationToken cancel)
    {
        var my = me.MemberId;
        await db.InTransactionAsync(() => db.Autosaves.Where(a => a.MemberId == my && a.Subject == subject).ExecuteDeleteAsync(cancel), cancel);
        TempData["Toast"] = "Weggegooid. Je ziet nu de laatst opgeslagen tekst.";
        return Url.IsLocalUrl(terug) ? Redirect(terug) : Redirect("~/");
    }

    async Task KeepAsync(string subject, string fields, DateTimeOffset now, CancellationToken cancel)
    {
        var my = me.MemberId;
        var kept = await db.Autosaves.SingleOrDefaultAsync(a => a.MemberId == my && a.Subject == subject, cancel);
        if (kept is null) db.Add(kept = new Autosave { MemberId = my, Subject = subject });
        (kept.Fields, kept.SavedUtc) = (fields, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (UniqueKey.IsBroken(e))
        {
            // The same text in two tabs: the other one was a moment earlier, and this one comes again in a few seconds.
        }
    }

    async Task<string?> TypeOf(string subject, CancellationToken cancel) => subject.StartsWith(New, StringComparison.Ordinal)
        ? subject[New.Length..]
        : await db.ContentItems.Where(i => i.ContentItemId == subject && i.Latest).Select(i => i.ContentType).SingleOrDefaultAsync(cancel);
}
