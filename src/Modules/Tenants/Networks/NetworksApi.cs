using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Api;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Networks;

/// <summary>The networks as JSON, at the address of the installation itself.</summary>
static class NetworksApi
{
    const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Tenants").MapGroup("/tenants").WithScope(ApiScopes.PlatformWrite).WithPermission(TenantsPermissions.Manage);
        api.MapGet("", ListAsync).WithName("ListTenants").Produces<ApiList<NetworkItem>>();
        api.MapPost("", CreateAsync).WithName("CreateTenant").Produces<NetworkMade>(201).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapGet("/{name}", ShowAsync).WithName("ShowTenant").Produces<NetworkItem>().ProducesProblem(404);
        api.MapPatch("/{name}", ChangeAsync).WithName("ChangeTenant").Produces<NetworkItem>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapDelete("/{name}", RemoveAsync).WithName("RemoveTenant").Produces(204).ProducesProblem(404);
    }

    static async Task<IResult> ListAsync(string? q, string? state, int? page, NetworkList list, TenantTable table, CancellationToken cancel)
    {
        TenantStatus? status = null;
        if (!string.IsNullOrEmpty(state))
        {
            if (!Enum.TryParse<TenantStatus>(state, ignoreCase: true, out var parsed)) return ApiProblems.Invalid([("State", "Kies running, suspended of initialising.")]);
            status = parsed;
        }
        var number = Math.Max(1, page ?? 1);
        var (rows, total) = await list.FindAsync(q, status, number, PageSize, cancel);
        var path = $"{ApiRoutes.Base}/tenants{QueryString.Create(new Dictionary<string, string?> { ["q"] = q, ["state"] = state }.Where(p => !string.IsNullOrEmpty(p.Value)))}";
        return Results.Ok(ApiList<NetworkItem>.Of([.. rows.Select(r => NetworkItem.Of(r, table.Find(r.Name)))], total, number, PageSize, path));
    }

    static async Task<IResult> CreateAsync(NetworkRequest body, NetworkChanges networks, NetworkList list, RecipeShelf recipes, CancellationToken cancel)
    {
        var form = body.ToForm();
        form.Complete();
        if (ApiProblems.Invalid(form) is { } invalid) return invalid;
        if ((await recipes.SetupRecipesAsync(cancel)).All(r => r.Name != form.Recipe)) return ApiProblems.Invalid([("Recipe", "Dit recept bestaat niet of kan geen netwerk maken.")]);
        var steps = await networks.CreateAsync(form.ToNewTenant(), cancel);
        var item = NetworkItem.Of(await list.OneAsync(form.Name!, cancel), networks.Find(form.Name!));
        return Results.Created($"{ApiRoutes.Base}/tenants/{form.Name}", NetworkMade.Of(item, steps));
    }

    static async Task<IResult> ShowAsync(string name, NetworkChanges networks, NetworkList list, CancellationToken cancel) =>
        networks.Find(name) is { } tenant ? Results.Ok(NetworkItem.Of(await list.OneAsync(name, cancel), tenant)) : ApiProblems.Status(404, "Dit netwerk bestaat niet.");

    static async Task<IResult> ChangeAsync(string name, NetworkPatch body, NetworkChanges networks, NetworkList list, ModuleCatalog catalog, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return ApiProblems.Status(404, "Dit netwerk bestaat niet.");
        if (body.Problems(networks.Features.Select(f => f.Id)) is { Count: > 0 } problems) return ApiProblems.Invalid(problems);
        var form = new EditForm { Title = body.Title ?? tenant.Title, Hosts = string.Join('\n', body.Hosts ?? tenant.Hosts) };
        if (ApiProblems.Invalid(form) is { } invalid) return invalid;

        if (body.Title is not null || body.Hosts is not null) await networks.EditAsync(tenant, form.Title, NetworkForm.HostNames(form.Hosts), cancel);
        if (body.Features is { } features) await networks.SetFeaturesAsync(tenant, features, cancel);
        if (body.State == "suspended") await networks.SuspendAsync(tenant, body.Notice, cancel);
        if (body.State == "running") await networks.ResumeAsync(tenant, cancel);
        return Results.Ok(NetworkItem.Of(await list.OneAsync(name, cancel), networks.Find(name)));
    }

    static async Task<IResult> RemoveAsync(string name, NetworkChanges networks, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return ApiProblems.Status(404, "Dit netwerk bestaat niet.");
        await networks.RemoveAsync(tenant, cancel);
        return Results.NoContent();
    }
}
