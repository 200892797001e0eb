using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Recipes.Archive;
using Platform.Recipes.Contracts;
using Platform.Recipes.Data;

namespace Platform.Recipes.Runs;

/// <summary>Recipes in this network: choose or send one, see what it would do, let it run, read what came of it.</summary>
[Route("beheer/recepten"), Permission(RecipesPermissions.Run)]
public sealed partial class RunsController(TenantDb db, TenantSetup setup, RecipeShelf shelf, RecipeUpload uploads, RecipeChecker checker, Person me, TimeProvider clock, IHostEnvironment environment, IOptions<PlatformOptions> options, ILogger<RunsController> logger) : Controller
{
    const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index(int pagina, CancellationToken cancel) => View(await PageAsync(pagina, new RecipeForm(), cancel));

    /// <summary>Keeps the choice as a draft and shows what it would do.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] RecipeForm form, CancellationToken cancel)
    {
        try
        {
            var (key, recipe) = form.File is { } file ? await uploads.KeepAsync(file, cancel) : (null, await OnShelfAsync(form.Recipe, cancel));
            var run = new RecipeRun { Name = key is null ? recipe.FileName : Short(recipe.Name), Title = Short(recipe.DisplayName), Upload = key, MemberId = me.MemberId, CreatedUtc = clock.GetUtcNow() };
            await db.InTransactionAsync(async () =>
            {
                db.Add(run);
                await db.SaveChangesAsync(cancel); // the job needs its id
                db.Schedule(new DraftExpired(run.Id), clock.GetUtcNow().AddDays(1));
                await db.SaveChangesAsync(cancel);
            }, cancel);
            return RedirectToAction(nameof(Show), new { id = run.Id });
        }
        catch (RuleException e)
        {
            ModelState.AddModelError(form.File is null ? "Form.Recipe" : "Form.File", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(1, form, cancel));
        }
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await db.RecipeRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } run) return NotFound();
        return View(new RunPage(run, run.State == RunState.Draft ? checker.Check(await ReadAsync(run, cancel), db.Session.Tenant) : null));
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Run(long id, CancellationToken cancel)
    {
        if (await db.RecipeRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { State: RunState.Draft } run) return NotFound();
        // Of two who press at once, one runs it.
        if (await db.InTransactionAsync(() => db.RecipeRuns.Where(r => r.Id == id && r.State == RunState.Draft).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, RunState.Running), cancel), cancel) == 0) return RedirectToAction(nameof(Show), new { id });
        var (state, error, results) = await CarryOutAsync(run);
        db.Audit(state == RunState.Done ? "recipe.done" : "recipe.failed", run.Name);
        await db.SaveChangesAsync(CancellationToken.None);
        await db.InTransactionAsync(() => db.RecipeRuns.Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, state).SetProperty(r => r.Error, error).SetProperty(r => r.Results, results).SetProperty(r => r.Upload, (string?)null), CancellationToken.None), CancellationToken.None);
        if (run.Upload is { } key) uploads.Forget(key);
        return RedirectToAction(nameof(Show), new { id });
    }

    // Who closes the window half-way must not stop it half-way.
    async Task<(RunState, string?, string)> CarryOutAsync(RecipeRun run)
    {
        try
        {
            return (RunState.Done, null, JsonSerializer.Serialize(await setup.RunRecipeAsync(db.Session.Tenant, await ReadAsync(run, CancellationToken.None), CancellationToken.None, me)));
        }
        catch (RuleException e)
        {
            return (RunState.Failed, e.Message, "[]");
        }
        catch (Exception e)
        {
            // Nothing of it was kept. Who pressed the button reads so, and may look at the recipe; the platform finds the cause in its log.
            LogFailed(logger, run.Name, e);
            return (RunState.Failed, "Het recept paste niet bij dit netwerk en is niet uitgevoerd. Er is niets veranderd.", "[]");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Recipe {Name} failed.")]
    static partial void LogFailed(ILogger logger, string name, Exception exception);

    async Task<Recipe> ReadAsync(RecipeRun run, CancellationToken cancel) => await shelf.CompleteAsync(run.Upload is { } key ? await uploads.ReadAsync(key, cancel) : await shelf.FindAsync(run.Name, cancel), cancel);

    static string Short(string name) => name.Length > 100 ? name[..100] : name;

    // A setup recipe is for a new network, and what is meant for the platform or for a demo would only fail here.
    bool Fits(Recipe recipe) => !recipe.IsSetupRecipe && (db.Session.Tenant.IsHost || !recipe.Categories.Contains("platform")) && !(environment.IsProduction() && recipe.Categories.Contains("demo"));

    async Task<Recipe> OnShelfAsync(string? name, CancellationToken cancel) =>
        await shelf.FindAsync(name is { Length: > 0 } ? name : throw new RuleException("Kies een recept of een bestand."), cancel) is var recipe && Fits(recipe) ? recipe : throw new RuleException("Dit recept is niet voor een netwerk dat er al is.");

    async Task<RecipesPage> PageAsync(int page, RecipeForm form, CancellationToken cancel)
    {
        page = Math.Max(1, page);
        var runs = db.RecipeRuns.AsNoTracking().Where(r => r.State != RunState.Draft);
        return new RecipesPage([.. (await shelf.AllAsync(cancel)).Where(Fits)], await runs.OrderByDescending(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel), page, await runs.CountAsync(cancel), options.Value.MaxUploadBytes, form);
    }
}
