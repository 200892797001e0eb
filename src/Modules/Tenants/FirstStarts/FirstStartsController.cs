using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel;
using Platform.Kernel.Shells;
using Platform.Tenants.Shared;

namespace Platform.Tenants.FirstStarts;

/// <summary>Makes the first platform administrator; once there is one this page does not exist.</summary>
[Route("platform/eerste-start"), AllowAnonymous]
public sealed class FirstStartsController(SetupCode code) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(CancellationToken cancel) => await code.IsOpenAsync(cancel) ? View(new FirstStartForm()) : NotFound();

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(FirstStartForm form, CancellationToken cancel)
    {
        if (!await code.IsOpenAsync(cancel)) return NotFound();
        if (ModelState.IsValid && !await code.FitsAsync(form.Code, cancel)) ModelState.AddModelError(nameof(form.Code), "Deze code klopt niet. De code staat in het logboek van de server, bij de laatste start.");
        if (!ModelState.IsValid) return this.Invalid("New", form);
        try
        {
            if (!await code.UseAsync(form.Email.Trim(), form.Name.Trim(), form.Password, cancel)) return NotFound();
        }
        catch (RuleException e)
        {
            ModelState.AddModelError(nameof(form.Password), e.Message);
            return this.Invalid("New", form);
        }
        TempData["Toast"] = "Je account is gemaakt. Log in om het eerste netwerk te maken.";
        return LocalRedirect("~/account/inloggen?returnUrl=/platform");
    }
}
