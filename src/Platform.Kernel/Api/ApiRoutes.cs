using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Permissions;

namespace Platform.Kernel.Api;

/// <summary>The JSON API of a tenant below <c>/api/v1</c>. Same rules as the browser, other clothes.</summary>
public static class ApiRoutes
{
    public const string Base = "/api/v1";
    public const string Version = "1.0.0";

    public static bool Matches(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A group of endpoints under the API's base. Endpoints require a token unless they say <c>AllowAnonymous()</c>;
    /// give each its scope with <see cref="WithScope"/> and its permission with <see cref="WithPermission"/>.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints, string tag)
    {
        var group = endpoints.MapGroup(Base).WithTags(tag).DisableAntiforgery(); // no cookie counts here, see below
        group.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            http.Response.Headers["API-Version"] = Version;
            var me = http.RequestServices.GetRequiredService<Person>();
            // A browser session is good for reading only: a form on another site could send the rest.
            if (me.IsSignedIn && me.Scopes is null && !HttpMethods.IsGet(http.Request.Method)) return ApiProblems.Status(401, "Geef een token mee in de kop Authorization.");
            if (me.Scopes is { } scopes && http.GetEndpoint()?.Metadata.GetMetadata<ScopeMetadata>() is { } needed && !scopes.Contains(needed.Scope))
                return ApiProblems.Status(403, $"Dit token mist de scope {needed.Scope}.");
            return await next(context);
        });
        return group;
    }

    /// <param name="scope">For example <c>forum.write</c>.</param>
    public static TBuilder WithScope<TBuilder>(this TBuilder builder, string scope) where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(e => e.Metadata.Add(new ScopeMetadata(scope)));
        return builder;
    }

    public static TBuilder WithPermission<TBuilder>(this TBuilder builder, string permission) where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new PermissionAttribute(permission));
}

/// <summary>The scope a token needs for an endpoint.</summary>
public sealed record ScopeMetadata(string Scope);

/// <summary>The scopes a token can have, with what a member reads when making one.</summary>
public static class ApiScopes
{
    public const string ContentRead = "content.read";
    public const string ContentWrite = "content.write";
    public const string ForumRead = "forum.read";
    public const string ForumWrite = "forum.write";
    public const string AgendaRead = "agenda.read";
    public const string AgendaWrite = "agenda.write";
    public const string ChecklistsRead = "checklists.read";
    public const string ChecklistsWrite = "checklists.write";
    public const string MembersRead = "members.read";
    public const string PlatformWrite = "platform.write";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ContentRead] = "Kennisbank lezen en zoeken",
        [ContentWrite] = "Kennisbank schrijven",
        [ForumRead] = "Forum lezen",
        [ForumWrite] = "Op het forum schrijven",
        [AgendaRead] = "Agenda lezen",
        [AgendaWrite] = "Agenda en aanmeldingen wijzigen",
        [ChecklistsRead] = "Checklists lezen",
        [ChecklistsWrite] = "Checklists invullen",
        [MembersRead] = "Leden en je eigen profiel lezen",
        [PlatformWrite] = "Netwerken beheren (alleen platformbeheerder)",
    };
}

/// <summary>A page of a list as the API gives it.</summary>
public sealed record ApiList<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize, [property: System.Text.Json.Serialization.JsonPropertyName("_links")] IReadOnlyDictionary<string, string> Links)
{
    /// <param name="path">Address of the list with its other query parameters, without <c>page</c>.</param>
    public static ApiList<T> Of(IReadOnlyList<T> items, int total, int page, int pageSize, string path)
    {
        var join = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        var links = new Dictionary<string, string>(StringComparer.Ordinal) { ["self"] = $"{path}{join}page={page}" };
        if (page > 1) links["prev"] = $"{path}{join}page={page - 1}";
        if (page * pageSize < total) links["next"] = $"{path}{join}page={page + 1}";
        return new ApiList<T>(items, total, page, pageSize, links);
    }
}
