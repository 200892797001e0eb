using System.Collections.Frozen;
using System.Security.Claims;

namespace Platform.Kernel.Permissions;

/// <summary>Who acts: a visitor, a member, or the platform itself in background work. Injected as <c>Person me</c>.</summary>
public sealed class Person
{
    readonly FrozenSet<string> _permissions;

    internal Person(long? id, string name, IReadOnlyList<string> roles, FrozenSet<string> permissions, IReadOnlyList<string>? scopes)
    {
        Id = id;
        Name = name;
        Roles = roles;
        Scopes = scopes;
        _permissions = permissions;
    }

    public long? Id { get; }

    /// <summary>The id of somebody who is certainly signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public long MemberId => Id ?? throw new InvalidOperationException("Nobody is signed in.");

    public string Name { get; }

    public IReadOnlyList<string> Roles { get; }

    /// <summary>The scopes of the token this person came with, or null for the browser.</summary>
    public IReadOnlyList<string>? Scopes { get; }

    public bool IsSignedIn => Id is not null;

    public bool Can(string permission) => IsPlatform || _permissions.Contains(permission);

    internal bool IsPlatform { get; init; }

    /// <summary>The platform itself: background work and recipes.</summary>
    public static Person Platform { get; } = new(null, "Platform", [], FrozenSet<string>.Empty, null) { IsPlatform = true };

    /// <summary>A visitor without a session, with the permissions of <see cref="RoleNames.Bezoeker"/>.</summary>
    public static Person From(ClaimsPrincipal user, RoleTable table)
    {
        if (user.Identity?.IsAuthenticated != true || !long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return new Person(null, "Bezoeker", [], table.Of([]), null);

        string[] roles = [.. user.FindAll(ClaimTypes.Role).Select(c => c.Value)];
        string[] scopes = [.. user.FindAll(PersonClaims.Scope).Select(c => c.Value)];
        return new Person(id, user.FindFirstValue(PersonClaims.DisplayName) ?? "", roles, table.Of([RoleNames.Lid, .. roles]), user.HasClaim(c => c.Type == PersonClaims.Token) ? scopes : null);
    }
}

/// <summary>Claims of our own in the principal.</summary>
public static class PersonClaims
{
    public const string Tenant = "tenant";
    public const string DisplayName = "display_name";
    public const string Session = "session";
    public const string Token = "token";
    public const string Scope = "scope";
}

/// <summary>Which role may do what, as one tenant has decided; loaded when the tenant wakes up and again when it changes.</summary>
public sealed class RoleTable(IReadOnlyDictionary<string, IReadOnlyCollection<string>> permissionsByRole)
{
    readonly System.Collections.Concurrent.ConcurrentDictionary<string, FrozenSet<string>> _unions = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Roles => permissionsByRole;

    /// <summary>All that these roles together, and a visitor, may do.</summary>
    public FrozenSet<string> Of(IReadOnlyList<string> roles) => _unions.GetOrAdd(string.Join('|', roles), _ =>
        roles.Append(RoleNames.Bezoeker).SelectMany(r => permissionsByRole.GetValueOrDefault(r) ?? []).ToFrozenSet(StringComparer.Ordinal));
}
