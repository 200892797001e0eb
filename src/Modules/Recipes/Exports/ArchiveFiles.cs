using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Recipes.Exports;

/// <summary>Where the zips of a tenant stand.</summary>
sealed class ArchiveFiles(TenantDb db, IOptions<PlatformOptions> options)
{
    public string PathOf(TenantArchive archive) => Path.Combine(Path.GetFullPath(options.Value.Data), "tenants", db.Session.Tenant.Name, "exports", archive.Key + ".zip");

    public void Forget(TenantArchive archive)
    {
        if (File.Exists(PathOf(archive))) File.Delete(PathOf(archive));
    }
}
