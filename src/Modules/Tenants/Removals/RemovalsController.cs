using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Tenants.Networks;
using Platform.Tenants.Shared;

namespace Platform.Tenants.Removals;

/// <summary>Removes a network for good, after its short name was typed.</summary>
[Route("platform/netwerken/{name}/verwijderen"), Permission(TenantsPermissions.Manage)]
public sealed class RemovalsController(NetworkChanges networks) : Controller
{
    [HttpGet]
    public IActionResult New(string name) => networks.Find(name) is { } tenant ? View(new RemovalForm { Name = tenant.Name, Title = tenant.Title }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string name, RemovalForm form, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        (form.Name, form.Title) = (tenant.Name, tenant.Title);
        if (form.Confirmation?.Trim() != tenant.Name) ModelState.AddModelError(nameof(form.Confirmation), $"Typ precies {tenant.Name}. Er is niets verwijderd.");
        if (!ModelState.IsValid) return this.Invalid("New", form);
        await networks.RemoveAsync(tenant, cancel);
        TempData["Toast"] = $"{tenant.Title} is verwijderd.";
        return LocalRedirect("~/platform/netwerken");
    }
}
