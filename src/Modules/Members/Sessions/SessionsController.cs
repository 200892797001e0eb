using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Data;
using Platform.Members.Identity;

namespace Platform.Members.Sessions;

/// <summary>A device on which somebody is logged in, as its owner sees it.</summary>
public sealed record SessionLine(string Id, string Device, DateTimeOffset StartedUtc, DateTimeOffset LastUsedUtc, bool IsThis);

[Route("account/sessies")]
public sealed class SessionsController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, TimeProvider clock, Person me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var (current, expired) = (signIn.SessionId, clock.GetUtcNow() - IdentitySetup.SessionLength);
        return View(await db.MemberSessions.Where(s => s.MemberId == me.MemberId && s.LastUsedUtc >= expired).OrderByDescending(s => s.LastUsedUtc)
            .Select(s => new SessionLine(s.Id, s.Device, s.StartedUtc, s.LastUsedUtc, s.Id == current)).ToListAsync(cancel));
    }

    [HttpPost("einde")]
    public async Task<IActionResult> Destroy(string id, CancellationToken cancel)
    {
        if (await db.MemberSessions.Where(s => s.Id == id && s.MemberId == me.MemberId).ExecuteDeleteAsync(cancel) == 0) return NotFound();
        LiveSessions.Current.Forget(id);
        TempData["Toast"] = "De sessie is beëindigd.";
        return RedirectToAction("Index");
    }

    [HttpPost("einde-andere")]
    public async Task<IActionResult> DestroyOthers()
    {
        var member = await accounts.OwnAsync(me);
        db.Audit("sessions.ended", $"member:{member.Id}");
        await signIn.SaveAndEndSessionsAsync(member, keepThis: true);
        TempData["Toast"] = "Op je andere apparaten ben je uitgelogd.";
        return RedirectToAction("Index");
    }
}
