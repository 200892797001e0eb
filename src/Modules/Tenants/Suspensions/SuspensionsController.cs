using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Tenants.Networks;
using Platform.Tenants.Shared;

namespace Platform.Tenants.Suspensions;

/// <summary>Closes a network for a while, with a notice for its visitors, and opens it again.</summary>
[Route("platform/netwerken/{name}/stilgezet"), Permission(TenantsPermissions.Manage)]
public sealed class SuspensionsController(NetworkChanges networks) : Controller
{
    [HttpGet]
    public IActionResult New(string name) => networks.Find(name) is { } tenant ? View(new SuspensionForm { Name = tenant.Name, Title = tenant.Title }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string name, SuspensionForm form, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        (form.Name, form.Title) = (tenant.Name, tenant.Title);
        if (!ModelState.IsValid) return this.Invalid("New", form);
        await networks.SuspendAsync(tenant, form.Notice, cancel);
        TempData["Toast"] = $"{tenant.Title} is stilgezet.";
        return LocalRedirect($"~/platform/netwerken/{name}");
    }

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Destroy(string name, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        await networks.ResumeAsync(tenant, cancel);
        TempData["Toast"] = $"{tenant.Title} is weer open.";
        return LocalRedirect($"~/platform/netwerken/{name}");
    }
}
