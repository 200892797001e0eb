using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Identity;
using Platform.Members.Invitations;

namespace Platform.Members.ForgottenPasswords;

/// <summary>A new password by mail. The answer is the same for every address.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Guessing)]
public sealed class ForgottenPasswordsController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, AccountMail mail, Invitation invitation) : Controller
{
    [HttpGet("account/wachtwoord-vergeten")]
    public IActionResult New() => View(new AddressForm());

    [HttpPost("account/wachtwoord-vergeten")]
    public async Task<IActionResult> Create(AddressForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return this.Invalid("New", form);
        var member = await accounts.FindByEmailAsync(form.Email.Trim());
        if (member is { Closed: false, PasswordHash: not null })
        {
            mail.ChooseNewPassword(member, await accounts.GeneratePasswordResetTokenAsync(member));
            await db.SaveChangesAsync(cancel);
        }
        else if (member is { Closed: false, Demo: false }) await invitation.SendAsync(member, cancel);
        return View("Sent", form.Email.Trim());
    }

    [HttpGet("account/nieuw-wachtwoord")]
    public async Task<IActionResult> Edit(long id, string? code) => await FindAsync(id, code) is null ? View("Expired") : View(new NewPasswordForm { Id = id, Code = code! });

    [HttpPost("account/nieuw-wachtwoord")]
    public async Task<IActionResult> Update(NewPasswordForm form)
    {
        if (await FindAsync(form.Id, form.Code) is not { } member) return View("Expired");
        if (ModelState.IsValid && await accounts.SetPasswordAsync(member, form.Password) is { Succeeded: false } refused) ModelState.Add(nameof(form.Password), refused);
        if (!ModelState.IsValid) return this.Invalid("Edit", form);

        if (!member.EmailConfirmed) db.Raise(() => new MemberJoined(member.Id)); // the link came by mail, so the address is right
        member.EmailConfirmed = true;
        mail.Changed(member, "Je wachtwoord is gewijzigd. Je bent op alle apparaten uitgelogd.");
        db.Audit("password.reset", $"member:{member.Id}");
        await signIn.SaveAndEndSessionsAsync(member, keepThis: false);
        TempData["Toast"] = "Je wachtwoord is gewijzigd. Log in met je nieuwe wachtwoord.";
        return LocalRedirect("~/account/inloggen");
    }

    async Task<Member?> FindAsync(long id, string? code)
    {
        var member = await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));
        return member is { Closed: false }
            && await accounts.VerifyUserTokenAsync(member, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Member>.ResetPasswordTokenPurpose, code ?? "") ? member : null;
    }
}
