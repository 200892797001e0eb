using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Identity;

namespace Platform.Members.Invitations;

/// <summary>Where the link in an invitation leads: choose a name and a password.</summary>
[Route("account/uitnodiging"), AllowAnonymous]
public sealed class InvitationsController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(long id, string? code) => await FindAsync(id, code) is { } member
        ? View(new InvitationForm { Id = id, Code = code!, DisplayName = member.DisplayName.Contains('.') ? "" : member.DisplayName })
        : View("Expired");

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Update(InvitationForm form, CancellationToken cancel)
    {
        if (await FindAsync(form.Id, form.Code) is not { } member) return View("Expired");
        if (!ModelState.IsValid) return this.Invalid("Edit", form);

        member.DisplayName = form.DisplayName.Trim();
        if (await accounts.SetPasswordAsync(member, form.Password) is { Succeeded: false } refused)
        {
            ModelState.Add(nameof(form.Password), refused);
            return this.Invalid("Edit", form);
        }
        if (!member.EmailConfirmed) db.Raise(() => new MemberJoined(member.Id)); // the link came by mail, so the address is right
        member.EmailConfirmed = true;
        await db.SaveChangesAsync(cancel);
        await signIn.SignInAsync(member, isPersistent: false);
        TempData["Toast"] = $"Welkom, {member.DisplayName}. Je account is klaar.";
        return LocalRedirect("~/account/profiel");
    }

    async Task<Member?> FindAsync(long id, string? code)
    {
        var member = await accounts.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return member is { Closed: false, PasswordHash: null } && await accounts.VerifyUserTokenAsync(member, InvitationTokens.Name, InvitationTokens.Purpose, code ?? "") ? member : null;
    }
}
