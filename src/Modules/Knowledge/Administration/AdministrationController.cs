using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;

namespace Platform.Knowledge.Administration;

/// <summary>How the kennisbank of this network works.</summary>
[Route("beheer/kennisbank"), Permission(KnowledgePermissions.Settings)]
public sealed class AdministrationController(TenantDb db, TenantSettings settings) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Get<EditorialSettings>());

    [HttpPost]
    public async Task<IActionResult> Update(EditorialSettings form, CancellationToken cancel)
    {
        if (form.FourEyes != settings.Get<EditorialSettings>().FourEyes) db.Audit(form.FourEyes ? "foureyes.on" : "foureyes.off", "knowledge");
        await settings.SaveAsync(form, cancel);
        TempData["Toast"] = form.FourEyes ? "Opgeslagen. Een collega keurt elke tekst goed." : "Opgeslagen. Redacteuren publiceren nu zonder collega.";
        return RedirectToAction(nameof(Edit));
    }
}
