using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Identity;

namespace Platform.Members.Profiles;

/// <summary>What others see of you.</summary>
public sealed class ProfilesController(TenantDb db, MemberAccounts accounts, Person me) : Controller
{
    [HttpGet("account")]
    public async Task<IActionResult> Show() => View(await accounts.OwnAsync(me));

    [HttpGet("account/profiel")]
    public async Task<IActionResult> Edit() => View(ProfileForm.Of(await accounts.OwnAsync(me)));

    [HttpPost("account/profiel")]
    public async Task<IActionResult> Update(ProfileForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return this.Invalid("Edit", form);
        var member = await accounts.OwnAsync(me);
        form.ApplyTo(member);
        await db.SaveChangesAsync(cancel);
        LiveSessions.Current.ForgetMember(member.Id); // the name stands in the menu
        TempData["Toast"] = "Je profiel is opgeslagen.";
        return RedirectToAction("Edit");
    }
}
