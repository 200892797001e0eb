using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Tenants.Contracts;
using Platform.Tenants.Networks;

namespace Platform.Tenants.Exports;

/// <summary>Downloads a network without its people, as a recipe that another network can run.</summary>
[Route("platform/netwerken/{name}/export"), Permission(TenantsPermissions.Manage)]
public sealed class ExportsController(NetworkChanges networks, NetworkExport export, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string name, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        var zip = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await export.WriteAsync(tenant, zip, cancel);
        await networks.AuditAsync("network.exported", name, cancel);
        zip.Position = 0;
        return File(zip, "application/zip", $"{name}-{clock.GetUtcNow():yyyyMMdd}.zip");
    }
}
