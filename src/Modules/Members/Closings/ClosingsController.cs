using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Members.Accounts;
using Platform.Members.Identity;

namespace Platform.Members.Closings;

/// <summary>Somebody closes the own account.</summary>
[Route("account/sluiten")]
public sealed class ClosingsController(MemberAccounts accounts, MemberSignIn signIn, Administration administration, Person me) : Controller
{
    [HttpGet]
    public IActionResult New() => View(new ClosingForm());

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(ClosingForm form, CancellationToken cancel)
    {
        var member = await accounts.OwnAsync(me);
        if (ModelState.IsValid && !await accounts.CheckPasswordAsync(member, form.Password)) ModelState.AddModelError(nameof(form.Password), "Je wachtwoord klopt niet.");
        if (!ModelState.IsValid) return this.Invalid("New", form);
        try
        {
            await administration.CloseAsync(member, cancel);
        }
        catch (RuleException e)
        {
            ModelState.AddModelError("", e.Message);
            return this.Invalid("New", form);
        }
        await signIn.SignOutAsync();
        TempData["Toast"] = "Je account is gesloten.";
        return LocalRedirect("~/");
    }
}
