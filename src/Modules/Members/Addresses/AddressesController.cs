using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Identity;

namespace Platform.Members.Addresses;

/// <summary>Another e-mail address: counts when the link that goes to it has been opened.</summary>
[Route("account/e-mailadres")]
public sealed class AddressesController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, AccountMail mail, Person me) : Controller
{
    [HttpGet]
    public IActionResult New() => View(new NewAddressForm());

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(NewAddressForm form, CancellationToken cancel)
    {
        var member = await accounts.OwnAsync(me);
        if (ModelState.IsValid && !await accounts.CheckPasswordAsync(member, form.Password)) ModelState.AddModelError(nameof(form.Password), "Je wachtwoord klopt niet.");
        if (!ModelState.IsValid) return this.Invalid("New", form);

        var address = form.Email.Trim();
        if (await accounts.FindByEmailAsync(address) is null) // whether it is somebody else's stays unsaid
        {
            mail.ConfirmNewAddress(member, address, await accounts.GenerateChangeEmailTokenAsync(member, address));
            await db.SaveChangesAsync(cancel);
        }
        return View("Sent", address);
    }

    [HttpGet("bevestigen")]
    public async Task<IActionResult> Edit(ConfirmAddressForm form) => await IsGoodAsync(form, await accounts.OwnAsync(me)) ? View(form) : View("Expired");

    [HttpPost("bevestigen"), EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Update(ConfirmAddressForm form, CancellationToken cancel)
    {
        var member = await accounts.OwnAsync(me);
        if (!await IsGoodAsync(form, member)) return View("Expired");
        var old = member.Email!;
        await db.InTransactionAsync(async () =>
        {
            member.UserName = form.Email;
            if (await accounts.ChangeEmailAsync(member, form.Email, form.Code) is { Succeeded: false } refused) throw new Kernel.RuleException(refused.Errors.First().Description);
            mail.Changed(member, "Je e-mailadres is gewijzigd. Op dit adres krijg je geen mail meer.", old);
            db.Audit("address.changed", $"member:{member.Id}");
            await db.SaveChangesAsync(cancel);
        }, cancel);
        await signIn.SaveAndEndSessionsAsync(member, keepThis: true);
        TempData["Toast"] = "Je e-mailadres is gewijzigd.";
        return LocalRedirect("~/account/beveiliging");
    }

    async Task<bool> IsGoodAsync(ConfirmAddressForm form, Member member) => form.Id == member.Id && form.Email.Length > 0
        && await accounts.VerifyUserTokenAsync(member, accounts.Options.Tokens.ChangeEmailTokenProvider, UserManager<Member>.GetChangeEmailTokenPurpose(form.Email), form.Code);
}
