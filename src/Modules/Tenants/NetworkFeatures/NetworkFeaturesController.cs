using Microsoft.AspNetCore.Mvc;
using Platform.Kernel;
using Platform.Kernel.Permissions;
using Platform.Tenants.Networks;

namespace Platform.Tenants.NetworkFeatures;

/// <summary>Switches a feature of a network on and off.</summary>
[Route("platform/netwerken/{name}/functies/{id}"), Permission(TenantsPermissions.Manage)]
public sealed class NetworkFeaturesController(NetworkChanges networks) : Controller
{
    [HttpPost]
    public Task<IActionResult> Create(string name, string id, CancellationToken cancel) => SwitchAsync(name, id, true, cancel);

    [HttpPost("verwijderen")]
    public Task<IActionResult> Destroy(string name, string id, CancellationToken cancel) => SwitchAsync(name, id, false, cancel);

    async Task<IActionResult> SwitchAsync(string name, string id, bool on, CancellationToken cancel)
    {
        // links are written in lower case, ids are not
        if (networks.Find(name) is not { } tenant || networks.Features.FirstOrDefault(f => f.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is not { } feature) return NotFound();
        try
        {
            await networks.SwitchAsync(tenant, feature.Id, on, cancel);
            TempData["Toast"] = $"{feature.Name} staat {(on ? "aan" : "uit")}.";
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return LocalRedirect($"~/platform/netwerken/{name}#functies");
    }
}
