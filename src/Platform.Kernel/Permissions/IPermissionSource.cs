namespace Platform.Kernel.Permissions;

/// <summary>Brings permissions that a network made itself, such as those of a content type. Nobody has them until a beheerder gives them to a role.</summary>
public interface IPermissionSource
{
    /// <summary>Heading in the table of roles, in Dutch.</summary>
    string DisplayName { get; }

    IReadOnlyList<Permission> Permissions { get; }
}
