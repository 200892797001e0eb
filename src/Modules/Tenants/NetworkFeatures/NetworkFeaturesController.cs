using Microsoft.AspNetCore.Mvc;
using Platform.Kernel;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Tenants.Networks;

namespace Platform.Tenants.NetworkFeatures;

/// <summary>Switches a feature of a network on and off.</summary>
[Route("platform/netwerken/{name}/functies/{id}"), Permission(TenantsPermissions.Manage)]
public sealed class NetworkFeaturesController(NetworkChanges networks, ModuleCatalog catalog) : Controller
{
    [HttpPost]
    public Task<IActionResult> Create(string name, string id, CancellationToken cancel) => SwitchAsync(name, id, true, cancel);

    [HttpPost("verwijderen")]
    public Task<IActionResult> Destroy(string name, string id, CancellationToken cancel) => SwitchAsync(name, id, false, cancel);

    async Task<IActionResult> SwitchAsync(string name, string id, bool on, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant || !catalog.Knows(id)) return NotFound();
        try
        {
            await networks.SwitchAsync(tenant, id, on, cancel);
            TempData["Toast"] = $"{catalog.Feature(id).Name} staat {(on ? "aan" : "uit")}.";
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return LocalRedirect($"~/platform/netwerken/{name}#functies");
    }
}
