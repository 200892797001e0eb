using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;
using Platform.Members.Identity;
using QRCoder;

namespace Platform.Members.SecondFactors;

/// <summary>A code of an app as second step of logging in (TOTP, RFC 6238), with ten recovery codes.</summary>
[Route("account/tweede-stap"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorsController(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, AccountMail mail, TenantSettings settings, Person me) : Controller
{
    const int RecoveryCodes = 10;

    [HttpGet]
    public async Task<IActionResult> New()
    {
        var member = await accounts.OwnAsync(me);
        if (member.TwoFactorEnabled) return LocalRedirect("~/account/beveiliging");
        if (await accounts.GetAuthenticatorKeyAsync(member) is null) await accounts.ResetAuthenticatorKeyAsync(member);
        return View(await WithKeyAsync(new SecondFactorForm(), member));
    }

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(SecondFactorForm form)
    {
        var member = await accounts.OwnAsync(me);
        if (ModelState.IsValid && !await accounts.VerifyTwoFactorTokenAsync(member, accounts.Options.Tokens.AuthenticatorTokenProvider, form.Code.Replace(" ", "", StringComparison.Ordinal)))
            ModelState.AddModelError(nameof(form.Code), "Deze code klopt niet. Wacht op een nieuwe code en kijk of de klok van je telefoon goed staat.");
        if (!ModelState.IsValid) return this.Invalid("New", await WithKeyAsync(form, member));

        member.TwoFactorEnabled = true;
        mail.Changed(member, "De tweede stap bij het inloggen staat aan. Op je andere apparaten ben je uitgelogd.");
        db.Audit("second-factor.on", $"member:{member.Id}");
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes);
        await signIn.SaveAndEndSessionsAsync(member, keepThis: true);
        return View("Codes", codes);
    }

    [HttpPost("herstelcodes"), EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Renew(EndSecondFactorForm form)
    {
        var member = await accounts.OwnAsync(me);
        if (!await IsOwnerAsync(form, member)) return this.Invalid("Show", form);
        db.Audit("second-factor.codes", $"member:{member.Id}");
        return View("Codes", await accounts.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes));
    }

    [HttpGet("beheren")]
    public async Task<IActionResult> Show() => (await accounts.OwnAsync(me)).TwoFactorEnabled ? View(new EndSecondFactorForm()) : RedirectToAction("New");

    [HttpPost("uitzetten"), EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Destroy(EndSecondFactorForm form)
    {
        var member = await accounts.OwnAsync(me);
        if (!await IsOwnerAsync(form, member)) return this.Invalid("Show", form);

        member.TwoFactorEnabled = false;
        mail.Changed(member, "De tweede stap bij het inloggen staat uit.");
        db.Audit("second-factor.off", $"member:{member.Id}");
        await accounts.ResetAuthenticatorKeyAsync(member); // the old secret is worth nothing from now on
        TempData["Toast"] = "De tweede stap staat uit.";
        return LocalRedirect("~/account/beveiliging");
    }

    async Task<bool> IsOwnerAsync(EndSecondFactorForm form, Member member)
    {
        if (ModelState.IsValid && !await accounts.CheckPasswordAsync(member, form.Password)) ModelState.AddModelError(nameof(form.Password), "Je wachtwoord klopt niet.");
        return ModelState.IsValid;
    }

    async Task<SecondFactorForm> WithKeyAsync(SecondFactorForm form, Member member)
    {
        var key = await accounts.GetAuthenticatorKeyAsync(member) ?? throw new InvalidOperationException("The member has no key.");
        var network = Uri.EscapeDataString(TenantContext.Current.IsHost ? TenantContext.Current.Title : settings.Get<NetworkSettings>().Title);
        using var qr = QRCodeGenerator.GenerateQrCode($"otpauth://totp/{network}:{Uri.EscapeDataString(member.Email!)}?secret={key}&issuer={network}&digits=6", QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(qr);
        form.Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        form.Picture = "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(5));
        return form;
    }
}
