using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Tests.Support;

/// <summary>One method and path of a shell, with who may use it.</summary>
/// <param name="Module">Id of the module that owns it; null for the kernel and the theme.</param>
/// <param name="Access"><c>public</c>, <c>signed in</c>, or the permission it needs.</param>
public sealed record RouteRow(string Method, string Pattern, string? Module, string Access)
{
    /// <summary>The path with something in every parameter.</summary>
    public string Path { get; init; } = "";

    public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    public override string ToString() => $"{Method,-6} {Pattern}  {Access}";
}

/// <summary>All routes of a set of features, read from the running shell: what is not here cannot be called.</summary>
public static class Routes
{
    public static IReadOnlyList<RouteRow> Of(PlatformApp app, FeatureSet features)
    {
        using var lease = app.Services.GetRequiredService<ShellHost>().Acquire(features);
        return [.. lease.Shell.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.DefaultIfEmpty("GET") ?? ["GET"]).Select(m => Row(e, m)))
            .DistinctBy(r => (r.Method, r.Pattern, r.Access)).OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)];
    }

    static RouteRow Row(RouteEndpoint endpoint, string method) =>
        new(method, "/" + endpoint.RoutePattern.RawText?.TrimStart('/', '~'), ModuleOf(endpoint), Access(endpoint)) { Path = Fill(endpoint.RoutePattern) };

    static string Access(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return "public";
        var needed = endpoint.Metadata.OfType<PermissionAttribute>().Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
        return needed.Count == 0 ? "signed in" : string.Join(" + ", needed);
    }

    static string? ModuleOf(RouteEndpoint endpoint)
    {
        var owner = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Assembly ?? endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.DeclaringType?.Assembly;
        return owner is null ? null : Web.Modules.All.FirstOrDefault(m => m.GetType().Assembly == owner)?.Id;
    }

    static string Fill(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(parameter, pattern),
        _ => "",
    }))));

    static string Value(RoutePatternParameterPart parameter, RoutePattern pattern)
    {
        if (pattern.Defaults.TryGetValue(parameter.Name, out var value) && value is not null) return Convert.ToString(value, CultureInfo.InvariantCulture)!;
        var constraints = parameter.ParameterPolicies.Select(p => p.Content).ToList();
        return constraints.Exists(c => c is "long" or "int") ? "987654321" : "bestaat-niet";
    }
}
