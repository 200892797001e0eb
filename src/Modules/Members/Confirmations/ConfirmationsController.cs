using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Identity;
using Platform.Members.Registrations;

namespace Platform.Members.Confirmations;

/// <summary>
/// Where the link in the mail leads. The password is asked with it: a scanner of mail that opens every link confirms nothing, and who registers
/// somebody else's address never gets an account that its owner confirmed by accident.
/// </summary>
[AllowAnonymous]
public sealed class ConfirmationsController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, Registration registration) : Controller
{
    [HttpGet("account/bevestigen")]
    public async Task<IActionResult> Edit(long id, string? code) => await FindAsync(id, code) is null ? View("Expired") : View(new ConfirmationForm { Id = id, Code = code! });

    [HttpPost("account/bevestigen"), EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Update(ConfirmationForm form)
    {
        if (await FindAsync(form.Id, form.Code) is not { } member) return View("Expired");
        if (!ModelState.IsValid) return this.Invalid("Edit", form);
        if (await accounts.IsLockedOutAsync(member)) return Wrong(form, "Er is vijf keer een verkeerd wachtwoord gebruikt. Wacht tien minuten en probeer het opnieuw.");
        if (!await accounts.CheckPasswordAsync(member, form.Password))
        {
            await accounts.AccessFailedAsync(member);
            return Wrong(form, "Dit is niet het wachtwoord dat je bij het aanmelden koos.");
        }

        if (!member.EmailConfirmed) db.Raise(() => new MemberJoined(member.Id));
        await accounts.ConfirmEmailAsync(member, form.Code);
        var result = await signIn.PasswordSignInAsync(member, form.Password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded) return LocalRedirect("~/account/inloggen");
        TempData["Toast"] = $"Welkom, {member.DisplayName}. Je account is klaar.";
        return LocalRedirect("~/");
    }

    [HttpGet("account/bevestiging")]
    public IActionResult New() => View(new AddressForm());

    [HttpPost("account/bevestiging"), EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(AddressForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return this.Invalid("New", form);
        await registration.SendAgainAsync(form.Email, cancel);
        return View("Sent", form.Email.Trim());
    }

    ViewResult Wrong(ConfirmationForm form, string message)
    {
        ModelState.AddModelError(nameof(form.Password), message);
        return this.Invalid("Edit", form);
    }

    async Task<Member?> FindAsync(long id, string? code)
    {
        var member = await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));
        return member is { Closed: false, PasswordHash: not null }
            && await accounts.VerifyUserTokenAsync(member, accounts.Options.Tokens.EmailConfirmationTokenProvider, UserManager<Member>.ConfirmEmailTokenPurpose, code ?? "") ? member : null;
    }
}
