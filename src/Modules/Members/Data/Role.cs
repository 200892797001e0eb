using Microsoft.AspNetCore.Identity;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;

namespace Platform.Members.Data;

/// <summary>A role of a network and what it may do.</summary>
public sealed class Role : IdentityRole<long>
{
    public Role()
    {
    }

    public Role(string name, string description)
    {
        Name = name;
        NormalizedName = name.ToUpperInvariant();
        Description = description;
    }

    public string Description { get; set; } = "";

    /// <summary>
    /// How this role differs from its defaults, separated by commas: <c>forum.reply</c> has it besides, <c>-forum.reply</c> lacks it.
    /// So a permission that a later version brings reaches the roles it is meant for, and what a beheerder decided stays decided.
    /// </summary>
    public string Permissions { get; set; } = "";

    /// <summary>Every network has it; it cannot be removed.</summary>
    public bool IsSeeded => RoleNames.Seeded.Contains(Name) || Name == RoleNames.Platformbeheerder;

    /// <summary>The permissions of this role.</summary>
    public IReadOnlyCollection<string> May(ModuleCatalog catalog)
    {
        var may = RoleDefaults.Of(Name!, catalog).ToHashSet(StringComparer.Ordinal);
        foreach (var change in Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (change.StartsWith('-')) may.Remove(change[1..]);
            else may.Add(change);
        }
        return may;
    }

    /// <summary>Lets this role do exactly this.</summary>
    public void Allow(IEnumerable<string> permissions, ModuleCatalog catalog)
    {
        var wanted = permissions.ToHashSet(StringComparer.Ordinal);
        var defaults = RoleDefaults.Of(Name!, catalog);
        Permissions = string.Join(',', wanted.Except(defaults).Order(StringComparer.Ordinal).Concat(defaults.Except(wanted).Order(StringComparer.Ordinal).Select(p => "-" + p)));
    }

    /// <summary>What a beheerder reads about a role that every network starts with.</summary>
    public static string SeededDescription(string name) => name switch
    {
        RoleNames.Bezoeker => "Iedereen, ook zonder account.",
        RoleNames.Lid => "Iedereen met een account.",
        RoleNames.Facilitator => "Houdt het netwerk levend: handreikingen, bijeenkomsten, oogst.",
        RoleNames.Moderator => "Bewaakt privacy en toon, en bekijkt elke casus voor die zichtbaar wordt.",
        RoleNames.Auditor => "Vult namens een gemeente de checklist in.",
        RoleNames.Beheerder => "Beheert het netwerk: leden, rollen, functies en uiterlijk.",
        RoleNames.Platformbeheerder => "Beheert de hele installatie.",
        _ => "",
    };
}
