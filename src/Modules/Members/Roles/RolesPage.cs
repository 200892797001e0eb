using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Permissions;

namespace Platform.Members.Roles;

/// <summary>A column of the table.</summary>
/// <param name="Stamp">Of the role when the page was opened.</param>
public sealed record RoleColumn(long Id, string Name, string Description, string Stamp, IReadOnlyCollection<string> May, bool CanBeRemoved);

public sealed record RolesPage(IReadOnlyList<RoleColumn> Roles, IReadOnlyList<(string Module, IReadOnlyList<Permission> Permissions)> Groups);

/// <summary>Checked boxes as <c>role-id:permission</c>, and the stamps of the roles as <c>role-id:stamp</c>.</summary>
public sealed class RolesForm
{
    public List<string> May { get; set; } = [];

    public List<string> Stamps { get; set; } = [];
}

public sealed class NewRoleForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Geef de rol een naam."), StringLength(40, ErrorMessage = "Gebruik hooguit {1} tekens."), RegularExpression("^[^|,:]*$", ErrorMessage = "Gebruik geen streep, komma of dubbele punt.")]
    public string Name { get; set; } = "";

    [Display(Name = "Omschrijving"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Description { get; set; }
}
