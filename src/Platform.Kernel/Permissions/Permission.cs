using Microsoft.AspNetCore.Authorization;

namespace Platform.Kernel.Permissions;

/// <summary>Something a person may do. A beheerder has every permission that is not <see cref="Sensitive"/>.</summary>
/// <param name="Name">For example <c>forum.reply</c>; a constant in the module's <c>…Permissions</c> class.</param>
/// <param name="Description">What a beheerder reads in the table of roles, in Dutch.</param>
/// <param name="Roles">The roles that have it when a tenant starts. What <see cref="RoleNames.Lid"/> may, every signed-in person may; what <see cref="RoleNames.Bezoeker"/> may, everybody may.</param>
/// <param name="Sensitive">Opens something about people or cases: a beheerder does not get it unasked.</param>
public sealed record Permission(string Name, string Description, IReadOnlyList<string> Roles, bool Sensitive = false);

/// <summary>The roles every network starts with.</summary>
public static class RoleNames
{
    public const string Bezoeker = "Bezoeker";
    public const string Lid = "Lid";
    public const string Facilitator = "Facilitator";
    public const string Moderator = "Moderator";
    public const string Auditor = "Auditor";
    public const string Beheerder = "Beheerder";
    public const string Platformbeheerder = "Platformbeheerder";

    public static readonly IReadOnlyList<string> Seeded = [Bezoeker, Lid, Facilitator, Moderator, Auditor, Beheerder];
}

/// <summary>Requires a permission. Without any attribute a route requires a signed-in person; <c>[AllowAnonymous]</c> opens it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class PermissionAttribute(string name) : AuthorizeAttribute(PolicyPrefix + name)
{
    internal const string PolicyPrefix = "permission:";

    public string Name => name;
}
