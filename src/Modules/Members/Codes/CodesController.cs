using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Identity;

namespace Platform.Members.Codes;

/// <summary>The second step of logging in: a code of the app, or a recovery code.</summary>
[Route("account/inloggen/code"), AllowAnonymous]
public sealed class CodesController(MemberAccounts accounts, MemberSignIn signIn) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl, bool rememberMe) => await signIn.GetTwoFactorAuthenticationUserAsync() is null
        ? RedirectToAction("New", "LogIns", new { returnUrl })
        : View(new CodeForm { ReturnUrl = returnUrl, RememberMe = rememberMe });

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(CodeForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member) return RedirectToAction("New", "LogIns", new { form.ReturnUrl });
        if (!ModelState.IsValid) return this.Invalid("New", form);

        var result = await CheckAsync(member, form);
        if (result.Succeeded) return this.Back(form.ReturnUrl);
        ModelState.AddModelError(nameof(form.Code), result.IsLockedOut
            ? "Er is vijf keer een verkeerde code gebruikt. Wacht tien minuten en probeer het opnieuw."
            : "Deze code klopt niet. Kijk of de klok van je telefoon goed staat, of gebruik een herstelcode.");
        return this.Invalid("New", form);
    }

    async Task<Microsoft.AspNetCore.Identity.SignInResult> CheckAsync(Member member, CodeForm form)
    {
        var code = form.Code.Replace(" ", "", StringComparison.Ordinal);
        if (code.Length == 6 && code.All(char.IsAsciiDigit)) return await signIn.TwoFactorAuthenticatorSignInAsync(code, form.RememberMe, rememberClient: false);
        if (await accounts.IsLockedOutAsync(member)) return Microsoft.AspNetCore.Identity.SignInResult.LockedOut;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded) await accounts.AccessFailedAsync(member);
        return result;
    }
}
