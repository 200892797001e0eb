using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;
using Platform.Notifications.Data;
using Platform.Notifications.Preferences;

namespace Platform.Notifications.Unsubscribes;

/// <summary>Ends mails of one kind from a link in such a mail. The link is the proof, so it works without logging in and from a mail program (RFC 8058).</summary>
[AllowAnonymous, Route("meldingen/afmelden")]
public sealed class UnsubscribesController(TenantDb db, UnsubscribeLinks links) : Controller
{
    [HttpGet("")]
    public IActionResult New(string? code) => links.Read(code) is { } of ? View(new UnsubscribePage(code!, Describe(of.Kind), Done: false)) : NotFound();

    [HttpPost(""), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create([FromQuery] string? code, CancellationToken cancel)
    {
        if (links.Read(code) is not { } of || !await db.Set<Member>().AnyAsync(m => m.Id == of.MemberId, cancel)) return NotFound();
        var preference = await db.NoticePreferences.FindAsync([of.MemberId, of.Kind], cancel);
        if (preference is null) db.Add(preference = NoticePreference.Default(of.MemberId, of.Kind));
        preference.ByMail = false;
        await db.SaveChangesAsync(cancel);
        return View("New", new UnsubscribePage(code!, Describe(of.Kind), Done: true));
    }

    static string Describe(string kind) => NoticeKind.All.GetValueOrDefault(kind) ?? "meldingen van dit netwerk";
}

sealed record UnsubscribePage(string Code, string About, bool Done);
