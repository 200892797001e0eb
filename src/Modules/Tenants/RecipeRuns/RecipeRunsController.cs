using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Recipes.Contracts;
using Platform.Tenants.Data;
using Platform.Tenants.Networks;
using Platform.Tenants.SetupRuns;
using Platform.Tenants.Shared;

namespace Platform.Tenants.RecipeRuns;

/// <summary>Runs a recipe in a network that is there: choose it, see what it would do, then let it run.</summary>
[Route("platform/netwerken/{name}/recept"), Permission(TenantsPermissions.Manage)]
public sealed class RecipeRunsController(TenantDb db, NetworkChanges networks, RecipeShelf shelf, RecipeSource source, RecipeChecker checker, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string name, CancellationToken cancel) =>
        networks.Find(name) is { } tenant ? View(new ChooseRecipePage(tenant, await shelf.AllAsync(cancel), new RecipeForm())) : NotFound();

    /// <summary>Keeps the choice as a draft and shows what it would do.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(string name, [Bind(Prefix = "Form")] RecipeForm form, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        try
        {
            var json = form.File is { } file ? await ReadAsync(file, cancel) : null;
            var recipe = json is not null ? source.Read(json) : await shelf.FindAsync(form.Recipe ?? throw new RuleException("Kies een recept of een bestand."), cancel);
            var run = SetupRun.DraftFor(tenant, recipe, json, clock.GetUtcNow());
            await db.InTransactionAsync(async () =>
            {
                db.SetupRuns.Add(run);
                await db.SaveChangesAsync(cancel); // the job needs its id
                db.Schedule(new DraftExpired(run.Id), clock.GetUtcNow().AddDays(1));
                await db.SaveChangesAsync(cancel);
            }, cancel);
            return LocalRedirect($"~/platform/netwerken/{name}/recept/{run.Id}");
        }
        catch (RuleException e)
        {
            ModelState.AddModelError(form.File is null ? "Form.Recipe" : "Form.File", e.Message);
            return this.Invalid("New", new ChooseRecipePage(tenant, await shelf.AllAsync(cancel), form));
        }
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(string name, long id, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant || await DraftAsync(name, id, cancel) is not { } run) return NotFound();
        var recipe = run.RecipeJson is { } json ? source.Read(json) : await shelf.FindAsync(run.Recipe, cancel);
        return View(new CheckRecipePage(tenant, run.Id, checker.Check(recipe, tenant)));
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Run(string name, long id, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant || await DraftAsync(name, id, cancel) is not { } run) return NotFound();
        if (tenant.Status is not (TenantStatus.Running or TenantStatus.Suspended)) throw new RuleException("Dit netwerk wordt nog gemaakt.");
        run.State = SetupState.Waiting;
        db.Schedule(new SetupRequested(run.Id));
        await db.SaveChangesAsync(cancel);
        return LocalRedirect($"~/platform/taken/{run.Id}");
    }

    Task<SetupRun?> DraftAsync(string name, long id, CancellationToken cancel) =>
        db.SetupRuns.SingleOrDefaultAsync(r => r.Id == id && r.Network == name && r.State == SetupState.Draft, cancel);

    static async Task<string> ReadAsync(Microsoft.AspNetCore.Http.IFormFile file, CancellationToken cancel)
    {
        if (file.Length is 0 or > RecipeSource.MaxBytes) throw new RuleException("Een recept is een JSON-bestand van hooguit 2 MB.");
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancel);
    }
}

/// <summary>What the page to choose a recipe shows.</summary>
public sealed record ChooseRecipePage(Tenant Network, IReadOnlyList<Recipe> Shelf, RecipeForm Form);

/// <summary>What the page with the check shows.</summary>
public sealed record CheckRecipePage(Tenant Network, long RunId, RecipeCheck Check);
