using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Kernel.Modules;

/// <summary>
/// What a module is and brings: listed once in <c>Platform.Web/Modules.cs</c>, never found by scanning.
/// Its folder, its assembly (<c>Platform.{Name}</c>) and its MVC area carry the same name.
/// </summary>
public abstract class Module
{
    /// <summary>Folder, area and last part of the assembly name, for example <c>Forum</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Id of the module and of its main feature, for example <c>Platform.Forum</c>.</summary>
    public string Id => "Platform." + Name;

    /// <summary>Name that a beheerder reads, in Dutch.</summary>
    public abstract string DisplayName { get; }

    /// <summary>One sentence that a beheerder reads, in Dutch.</summary>
    public abstract string Description { get; }

    /// <summary>Feature ids that must be on before this one can be.</summary>
    public virtual IReadOnlyList<string> Dependencies => [];

    /// <summary>Only for the host tenant: it never appears in a network.</summary>
    public virtual bool HostOnly => false;

    /// <summary>On in every tenant; a beheerder cannot switch it off.</summary>
    public virtual bool AlwaysOn => false;

    /// <summary>The features that a tenant can switch; the first one carries the module's own id.</summary>
    public virtual IReadOnlyList<Feature> Features => [new(Id, DisplayName, Description, Dependencies)];

    /// <summary>What features are called in recipes of another system: its id, and ours; an empty one is part of every network here.</summary>
    public virtual IReadOnlyDictionary<string, string> FeatureAliases => System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    public virtual IReadOnlyList<Permission> Permissions => [];

    public virtual IReadOnlyList<MenuItem> Menu => [];

    /// <summary>Services of the shell. Singletons are shared by all tenants of a profile: mark them <see cref="SharedByTenantsAttribute"/>.</summary>
    public virtual void ConfigureServices(IServiceCollection services, FeatureSet features) { }

    /// <summary>Minimal endpoints of the shell, such as the JSON API.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) { }

    /// <summary>Tables of the module; their names start with the module's name.</summary>
    public virtual void MapEntities(ModelBuilder model) { }
}

/// <summary>Something a tenant can switch on and off.</summary>
public sealed record Feature(string Id, string Name, string Description, IReadOnlyList<string> Dependencies);

/// <summary>Limits a controller to one feature of a module that has several.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureAttribute(string id) : Attribute
{
    public string Id => id;
}

/// <summary>Marks a singleton that keeps nothing of a tenant, so that tenants of one profile may share it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedByTenantsAttribute : Attribute;
