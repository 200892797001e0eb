using Microsoft.AspNetCore.Http;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>A cookie whose name ends in the tenant and whose path is the tenant's: several networks on one host name never mix.</summary>
public sealed class TenantCookie : CookieBuilder
{
    /// <summary>Base name of the cookie that carries a toast to the next page.</summary>
    public const string TempData = "td";

    string? _name;

    public override string? Name
    {
        get => _name is null ? null : NameFor(_name);
        set => _name = value;
    }

    public static string NameFor(string baseName) => TenantContext.CurrentOrNull is { } tenant ? baseName + "." + tenant.Name : baseName;

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        if (Path is null) options.Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/";
        return options;
    }
}
