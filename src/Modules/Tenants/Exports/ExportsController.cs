using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Tenants.Contracts;
using Platform.Tenants.Networks;

namespace Platform.Tenants.Exports;

/// <summary>Downloads what the platform keeps of a network.</summary>
[Route("platform/netwerken/{name}/export"), Permission(TenantsPermissions.Manage)]
public sealed class ExportsController(NetworkChanges networks, NetworkExport export, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string name, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        var zip = new MemoryStream(); // an audit log of years is a few megabytes
        await export.WriteAsync(tenant, zip, cancel);
        await networks.AuditAsync("network.exported", name, cancel);
        zip.Position = 0;
        return File(zip, "application/zip", $"{name}-{clock.GetUtcNow():yyyyMMdd}.zip");
    }
}
