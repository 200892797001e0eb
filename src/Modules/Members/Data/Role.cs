using Microsoft.AspNetCore.Identity;

namespace Platform.Members.Data;

/// <summary>A role of a network and what it may do.</summary>
public sealed class Role : IdentityRole<long>
{
    public string Description { get; set; } = "";

    /// <summary>Names of permissions separated by commas.</summary>
    public string Permissions { get; set; } = "";
}
