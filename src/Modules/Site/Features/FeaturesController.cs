using Microsoft.AspNetCore.Mvc;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;

namespace Platform.Site.Features;

/// <summary>A feature as the beheerder sees it.</summary>
public sealed record FeatureRow(string Id, string Name, string Description, bool On, bool Fixed, IReadOnlyList<string> Needs);

[Route("beheer/functies"), Permission(SitePermissions.SwitchFeatures)]
public sealed class FeaturesController(TenantDb db, ModuleCatalog catalog, TenantSetup setup) : Controller
{
    [HttpGet]
    public IActionResult Index()
    {
        var on = db.Session.Tenant.Features;
        return View(catalog.Modules.Where(m => !m.HostOnly).SelectMany(m => m.Features.Select(f =>
            new FeatureRow(f.Id, f.Name, f.Description, on.Has(f.Id), m.AlwaysOn || m.Name == "Site", [.. f.Dependencies.Where(catalog.Knows).Select(d => catalog.Feature(d).Name)]))).OrderBy(f => f.Name).ToList());
    }

    [HttpPost]
    public Task<IActionResult> SwitchOn(string id, CancellationToken cancel) => SwitchAsync(id, true, cancel);

    [HttpPost("uit")]
    public Task<IActionResult> SwitchOff(string id, CancellationToken cancel) => SwitchAsync(id, false, cancel);

    async Task<IActionResult> SwitchAsync(string id, bool on, CancellationToken cancel)
    {
        if (id == "Platform.Site" && !on) throw new RuleException("Deze functie kan niet uit: dan was er geen beheer meer.");
        db.Audit(on ? "feature.enabled" : "feature.disabled", id);
        await db.SaveChangesAsync(cancel);
        try
        {
            await setup.SwitchAsync(db.Session.Tenant, id, on, cancel);
            TempData["Toast"] = $"{catalog.Feature(id).Name} staat {(on ? "aan" : "uit")}.";
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return RedirectToAction(nameof(Index));
    }
}
