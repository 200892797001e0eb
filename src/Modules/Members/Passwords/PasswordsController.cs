using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Members.Identity;

namespace Platform.Members.Passwords;

[Route("account/beveiliging/wachtwoord")]
public sealed class PasswordsController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, AccountMail mail, Person me) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(new PasswordForm());

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Update(PasswordForm form)
    {
        var member = await accounts.OwnAsync(me);
        if (ModelState.IsValid && !await accounts.CheckPasswordAsync(member, form.Current)) ModelState.AddModelError(nameof(form.Current), "Je huidige wachtwoord klopt niet.");
        if (ModelState.IsValid && await accounts.SetPasswordAsync(member, form.Password) is { Succeeded: false } refused) ModelState.Add(nameof(form.Password), refused);
        if (!ModelState.IsValid) return this.Invalid("Edit", form);

        mail.Changed(member, "Je wachtwoord is gewijzigd. Op je andere apparaten ben je uitgelogd.");
        db.Audit("password.changed", $"member:{member.Id}");
        await signIn.SaveAndEndSessionsAsync(member, keepThis: true);
        TempData["Toast"] = "Je wachtwoord is gewijzigd. Op je andere apparaten ben je uitgelogd.";
        return LocalRedirect("~/account/beveiliging");
    }
}
