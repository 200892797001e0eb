using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;
using Platform.Media.Limits;

namespace Platform.Media.Settings;

/// <summary>How large a file may be in this network.</summary>
[Route("beheer/media/instellingen"), Permission(MediaPermissions.Manage)]
public sealed class SettingsController(TenantSettings settings) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Get<MediaSettings>());

    [HttpPost]
    public async Task<IActionResult> Update(MediaSettings form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Edit), form);
        }
        await settings.SaveAsync(form, cancel);
        TempData["Toast"] = "Opgeslagen.";
        return RedirectToAction("Index", "Library");
    }
}
