using Platform.Contents.Contracts;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Definitions;

/// <summary>The permissions of types that have their own.</summary>
sealed class TypePermissions(ContentTypes types) : IPermissionSource
{
    public string DisplayName => "Soorten inhoud";

    public IReadOnlyList<Permission> Permissions => [.. types.All.Where(t => t.Securable).SelectMany(t => new[]
    {
        new Permission(ContentsPermissions.Write(t.Name), $"{t.DisplayName}: schrijven", []),
        new Permission(ContentsPermissions.Publish(t.Name), $"{t.DisplayName}: publiceren, intrekken en verwijderen", []),
    })];
}
