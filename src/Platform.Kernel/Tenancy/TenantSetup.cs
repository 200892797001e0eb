using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;
using Platform.Kernel.Shells;

namespace Platform.Kernel.Tenancy;

/// <summary>What somebody asks for who wants a network.</summary>
/// <param name="Admin">E-mail address of the first beheerder, who gets a mail to choose a password; null makes none.</param>
public sealed record NewTenant(string Name, string Title, string? Prefix, IReadOnlyList<string> Hosts, string Recipe, string? Admin);

/// <summary>Makes the account of the first beheerder; implemented by the members module.</summary>
public interface IFirstAdministrator
{
    /// <summary>Whether somebody has this role and can log in.</summary>
    Task<bool> ExistsAsync(string role, CancellationToken cancel);

    Task InviteAsync(string email, string role, CancellationToken cancel);

    /// <summary>Makes an account that can log in at once, for when no mail can be sent yet.</summary>
    /// <exception cref="RuleException">The address is taken or the password is too weak.</exception>
    Task CreateAsync(string email, string name, string password, string role, CancellationToken cancel);
}

/// <summary>Creates and removes tenants and switches their features. Used by the browser, the API, configuration and commands alike.</summary>
public sealed class TenantSetup(TenantStore store, TenantTable table, DatabaseSetup databases, Migrations migrations, ModuleCatalog catalog, ShellHost shells, RecipeShelf recipes, IHostEnvironment environment, TimeProvider clock, ILogger<TenantSetup> log)
{
    /// <summary>Creates a tenant from a recipe. When anything fails nothing of it is left.</summary>
    /// <exception cref="RuleException">A name or prefix is wrong or taken, or the recipe fails.</exception>
    public async Task<IReadOnlyList<StepResult>> CreateAsync(NewTenant wanted, CancellationToken cancel)
    {
        TenantAddress.Check(wanted);
        var hosts = TenantAddress.Hosts(wanted.Name, wanted.Hosts, table);
        var recipe = await recipes.FindAsync(wanted.Recipe, cancel);
        var isHost = wanted.Name == Tenant.HostName;
        var features = catalog.Complete(recipe.FeatureSteps(catalog).Enable, isHost);

        var tenant = await store.AddAsync(new TenantRecord
        {
            Name = wanted.Name,
            Title = wanted.Title,
            Prefix = string.IsNullOrEmpty(wanted.Prefix) ? null : wanted.Prefix,
            Hosts = [.. hosts.Select(h => new TenantHost { Host = h, TenantName = wanted.Name })],
            Status = TenantStatus.Initialising,
            Features = features.Key,
            Database = databases.NameFor(wanted.Name),
            Recipe = wanted.Recipe,
            CreatedUtc = clock.GetUtcNow(),
        }, cancel);
        try
        {
            await databases.CreateAsync(tenant, cancel);
            var (results, context) = await RunAsync(tenant, new RecipeContext(recipe), new Dictionary<string, string>(StringComparer.Ordinal) { ["SiteName"] = wanted.Title, ["AdminEmail"] = wanted.Admin ?? "" }, async scope =>
            {
                await StageTitleAsync(scope, wanted.Title, cancel);
                if (wanted.Admin is { Length: > 0 } email && scope.GetService<IFirstAdministrator>() is { } accounts)
                    await accounts.InviteAsync(email, isHost ? Permissions.RoleNames.Platformbeheerder : Permissions.RoleNames.Beheerder, cancel);
            }, cancel);
            await store.ChangeAsync(tenant.Name, t => { t.Status = TenantStatus.Running; t.HasDemoData |= context.HasDemoData; }, cancel);
            return results;
        }
        catch (Exception e)
        {
            SetupLog.Undone(log, wanted.Name, e.GetType().Name);
            await databases.DropAsync(tenant, CancellationToken.None);
            await store.DeleteAsync(tenant.Name, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Runs a recipe in a running tenant: its features go on, then its steps run in one transaction.</summary>
    /// <param name="by">Whose permissions are the limit of what it may give; null: the platform itself.</param>
    public async Task<IReadOnlyList<StepResult>> RunRecipeAsync(Tenant tenant, Recipe recipe, CancellationToken cancel, Permissions.Person? by = null)
    {
        await recipes.CompleteAsync(recipe, cancel);
        var (enable, disable, _) = recipe.FeatureSteps(catalog);
        var features = catalog.Complete(tenant.Features.Ids.Except(disable).Concat(enable), tenant.IsHost);
        var (results, context) = await RunAsync(tenant with { Features = features }, new RecipeContext(recipe, by), new Dictionary<string, string>(StringComparer.Ordinal) { ["SiteName"] = tenant.Title }, _ => Task.CompletedTask, cancel);
        await store.ChangeAsync(tenant.Name, t => { t.Features = features.Key; t.HasDemoData |= context.HasDemoData; }, cancel);
        return results;
    }

    async Task<(IReadOnlyList<StepResult> Results, RecipeContext Context)> RunAsync(Tenant tenant, RecipeContext context, IReadOnlyDictionary<string, string> parameters, Func<IServiceProvider, Task> after, CancellationToken cancel)
    {
        using var entered = TenantContext.Enter(tenant);
        using var shell = shells.Acquire(tenant);
        await using var scope = await shell.NewScopeAsync(cancel);
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var results = await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(context, parameters, cancel);
                if (context.HasDemoData && environment.IsProduction()) throw new RuleException("Dit recept maakt demo-accounts met een bekend wachtwoord. Dat kan niet in een installatie voor echt gebruik.");
                await after(scope.ServiceProvider);
                return (results, context);
            }, cancel);
        }
        catch
        {
            context.Undo();
            throw;
        }
    }

    /// <summary>Switches one feature, with what it needs, or off when nothing depends on it.</summary>
    /// <exception cref="RuleException">Unknown, always on, or another feature depends on it.</exception>
    public async Task<Tenant> SwitchAsync(Tenant tenant, string featureId, bool on, CancellationToken cancel)
    {
        if (!catalog.Knows(featureId)) throw new RuleException($"De functie {featureId} bestaat niet.");
        if (catalog.ModuleOf(featureId) is { HostOnly: true } && !tenant.IsHost) throw new RuleException("Deze functie is er alleen voor het platform zelf.");
        if (on) return await store.ChangeAsync(tenant.Name, t => t.Features = catalog.Complete(FeatureSet.Parse(t.Features).Ids.Append(featureId), tenant.IsHost).Key, cancel);

        if (catalog.ModuleOf(featureId).AlwaysOn) throw new RuleException("Deze functie kan niet uit.");
        return await store.ChangeAsync(tenant.Name, t =>
        {
            var now = FeatureSet.Parse(t.Features);
            if (catalog.DependentsOf(featureId, now).FirstOrDefault() is { } needs) throw new RuleException($"Zet eerst {needs.Name} uit: die heeft deze functie nodig.");
            t.Features = catalog.Complete(now.Ids.Where(i => i != featureId), tenant.IsHost).Key;
        }, cancel);
    }

    /// <summary>Gives a network exactly these features, with what they need and what is always on.</summary>
    /// <exception cref="RuleException">One of them does not exist or is only for the platform itself.</exception>
    public Task<Tenant> SetFeaturesAsync(Tenant tenant, IReadOnlyCollection<string> wanted, CancellationToken cancel)
    {
        if (wanted.FirstOrDefault(id => !catalog.Knows(id) || (catalog.ModuleOf(id).HostOnly && !tenant.IsHost)) is { } unknown) throw new RuleException($"De functie {unknown} bestaat niet.");
        return store.ChangeAsync(tenant.Name, t => t.Features = catalog.Complete(wanted, tenant.IsHost).Key, cancel);
    }

    /// <summary>Changes the title, also in the network's own settings, and the host names.</summary>
    /// <exception cref="RuleException">The title is too long, or a host name is wrong or taken.</exception>
    public async Task<Tenant> EditAsync(Tenant tenant, string title, IReadOnlyList<string> hostNames, CancellationToken cancel)
    {
        TenantAddress.CheckTitle(title);
        var hosts = TenantAddress.Hosts(tenant.Name, hostNames, table);
        if (hosts.Count == 0 && tenant.Prefix.Length == 0 && !tenant.IsHost) throw new RuleException("Dit netwerk heeft geen voorvoegsel. Houd daarom minstens één domeinnaam.");
        if (title != tenant.Title)
        {
            using var entered = TenantContext.Enter(tenant);
            using var shell = shells.Acquire(tenant);
            await using var scope = await shell.NewScopeAsync(cancel);
            await StageTitleAsync(scope.ServiceProvider, title, cancel);
        }
        return await store.ChangeAsync(tenant.Name, t =>
        {
            t.Title = title;
            t.Hosts.RemoveAll(h => !hosts.Contains(h.Host));
            t.Hosts.AddRange(hosts.Where(h => t.Hosts.All(known => known.Host != h)).Select(h => new TenantHost { Host = h, TenantName = t.Name }).ToList());
        }, cancel);
    }

    // A recipe may bring a title of its own; what somebody typed for this network wins.
    static async Task StageTitleAsync(IServiceProvider scope, string title, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<TenantDb>();
        var row = await db.Set<SettingsSection>().FindAsync([nameof(NetworkSettings)], cancel);
        var now = row is null ? new NetworkSettings() : (NetworkSettings)MessageJson.Read(row.Json, typeof(NetworkSettings));
        await scope.GetRequiredService<TenantSettings>().StageAsync(now with { Title = title }, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Stops serving a network; visitors see the notice.</summary>
    public Task<Tenant> SuspendAsync(string name, string? notice, CancellationToken cancel) => ChangeStatusAsync(name, TenantStatus.Suspended, notice, cancel);

    public Task<Tenant> ResumeAsync(string name, CancellationToken cancel) => ChangeStatusAsync(name, TenantStatus.Running, null, cancel);

    /// <summary>Removes a network with its database and files for good.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancel)
    {
        var tenant = await ChangeStatusAsync(name, TenantStatus.Suspended, "Dit netwerk wordt verwijderd.", cancel, evenUnfinished: true);
        await databases.DropAsync(tenant, cancel);
        await store.DeleteAsync(name, cancel);
    }

    Task<Tenant> ChangeStatusAsync(string name, TenantStatus status, string? notice, CancellationToken cancel, bool evenUnfinished = false)
    {
        if (name == Tenant.HostName) throw new RuleException("Het platform zelf kan niet worden stilgezet of verwijderd.");
        return store.ChangeAsync(name, t =>
        {
            if (!evenUnfinished && t.Status is not (TenantStatus.Running or TenantStatus.Suspended)) throw new RuleException("Dit netwerk wordt nog gemaakt. Wacht tot dat klaar is.");
            t.Status = status;
            t.Notice = notice;
        }, cancel);
    }

    /// <summary>Brings the databases of all tenants up to date; returns the names of those that failed.</summary>
    public async Task<IReadOnlyList<string>> MigrateAllAsync(Action<string> progress, CancellationToken cancel)
    {
        var failed = new List<string>();
        foreach (var tenant in table.All)
        {
            try
            {
                using var entered = TenantContext.Enter(tenant);
                using var shell = shells.Acquire(tenant);
                await using var scope = await shell.NewScopeAsync(cancel); // waking up migrates
                progress($"{tenant.Name}: versie {migrations.Latest(databases.IsSqlite)}");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed.Add(tenant.Name);
                progress($"{tenant.Name}: mislukt ({e.Message})");
            }
        }
        return failed;
    }
}

static partial class SetupLog
{
    [LoggerMessage(20, LogLevel.Warning, "Setting up tenant {Tenant} failed ({Error}); everything of it was removed.")]
    public static partial void Undone(ILogger log, string tenant, string error);
}
