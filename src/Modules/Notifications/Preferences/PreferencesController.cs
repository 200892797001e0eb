using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;
using Platform.Notifications.Data;

namespace Platform.Notifications.Preferences;

[Route("meldingen/voorkeuren")]
public sealed class PreferencesController(TenantDb db, Person me) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancel)
    {
        var kept = await MineAsync(cancel);
        return View(new PreferencesForm
        {
            Lines = [.. NoticeKind.All.Keys.Select(kind => kept.GetValueOrDefault(kind) ?? NoticePreference.Default(me.MemberId, kind))
                .Select(p => new PreferenceLine { Kind = p.Kind, OnSite = p.OnSite, ByMail = p.ByMail })],
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(PreferencesForm form, CancellationToken cancel)
    {
        var kept = await MineAsync(cancel);
        foreach (var line in form.Lines.Where(l => NoticeKind.All.ContainsKey(l.Kind)).DistinctBy(l => l.Kind))
        {
            if (!kept.TryGetValue(line.Kind, out var preference)) db.Add(preference = new NoticePreference { MemberId = me.MemberId, Kind = line.Kind });
            preference.OnSite = line.OnSite;
            preference.ByMail = line.ByMail;
        }
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Je voorkeuren zijn opgeslagen.";
        return RedirectToAction(nameof(Edit));
    }

    Task<Dictionary<string, NoticePreference>> MineAsync(CancellationToken cancel) =>
        db.NoticePreferences.Where(p => p.MemberId == me.MemberId).ToDictionaryAsync(p => p.Kind, StringComparer.Ordinal, cancel);
}
