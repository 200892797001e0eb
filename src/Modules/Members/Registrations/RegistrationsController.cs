using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Members.Identity;

namespace Platform.Members.Registrations;

[Route("account/aanmelden"), AllowAnonymous]
public sealed class RegistrationsController(Registration registration, Person me) : Controller
{
    [HttpGet]
    public IActionResult New()
    {
        if (TenantContext.Current.IsHost) return NotFound(); // platform administrators are invited
        return me.IsSignedIn ? LocalRedirect("~/") : View(new RegistrationForm());
    }

    [HttpPost, EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Create(RegistrationForm form, CancellationToken cancel)
    {
        if (TenantContext.Current.IsHost) return NotFound();
        if (ModelState.IsValid && await registration.TakeAsync(form, cancel) is { Succeeded: false } refused) ModelState.Add(nameof(form.Password), refused);
        if (!ModelState.IsValid) return this.Invalid("New", form);
        return View("Sent", form.Email.Trim());
    }
}
