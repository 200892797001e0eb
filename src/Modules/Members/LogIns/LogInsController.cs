using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Members.Contracts;
using Platform.Members.Identity;

namespace Platform.Members.LogIns;

[Route("account/inloggen"), AllowAnonymous]
public sealed class LogInsController(MemberAccounts accounts, MemberSignIn signIn, TimeProvider clock, Person me) : Controller
{
    const string Wrong = "E-mailadres of wachtwoord klopt niet.";
    const string Locked = "Er is vijf keer een verkeerd wachtwoord gebruikt. Wacht tien minuten en probeer het opnieuw, of kies een nieuw wachtwoord.";

    [HttpGet]
    public IActionResult New(string? returnUrl) => me.IsSignedIn ? this.Back(returnUrl) : View(new LogInForm { ReturnUrl = returnUrl });

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(LogInForm form)
    {
        if (!ModelState.IsValid) return Again(form);
        if (await accounts.FindByEmailAsync(form.Email.Trim()) is not { } member)
        {
            var locked = UnknownAddresses.Current.Try(form.Email.Trim(), clock.GetUtcNow(), accounts.Options.Lockout);
            await accounts.CheckNobodysPasswordAsync(form.Password);
            return Again(form, locked ? Locked : Wrong);
        }
        var result = await signIn.PasswordSignInAsync(member, form.Password, form.RememberMe, lockoutOnFailure: true);
        if (result.Succeeded) return this.Back(form.ReturnUrl);
        if (result.RequiresTwoFactor) return RedirectToAction("New", "Codes", new { form.ReturnUrl, form.RememberMe });
        return Again(form, await WhyNotAsync(member, form.Password, result.IsLockedOut, result.IsNotAllowed));
    }

    [HttpPost("~/account/uitloggen")]
    public async Task<IActionResult> Destroy()
    {
        await signIn.SignOutAsync();
        TempData["Toast"] = "Je bent uitgelogd.";
        return LocalRedirect("~/");
    }

    // Only who knows the password hears more about the account.
    async Task<string> WhyNotAsync(Member member, string password, bool locked, bool notAllowed)
    {
        if (locked) return Locked;
        if (!notAllowed) return Wrong;
        if (await accounts.IsLockedOutAsync(member)) return await WhyNotAsync(member, password, locked: true, notAllowed);
        if (!await accounts.CheckPasswordAsync(member, password))
        {
            await accounts.AccessFailedAsync(member);
            return Wrong;
        }
        if (member.Closed) return "Dit account is gesloten. Vraag de beheerder van je netwerk wat er aan de hand is.";
        return "Bevestig eerst je e-mailadres met de link in de mail die je hebt gekregen.";
    }

    ViewResult Again(LogInForm form, string? message = null)
    {
        if (message is not null) ModelState.AddModelError("", message);
        form.Password = "";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", form);
    }
}
