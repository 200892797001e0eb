using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

/// <summary>A host with a platform administrator, seen from the installation itself.</summary>
public sealed class Installation
{
    public const string Administrator = "platform@demo.example";

    static readonly ConcurrentDictionary<Engine, Lazy<Task<Installation>>> s_shared = new();
    static int s_names;

    Installation(PlatformApp app)
    {
        App = app;
        Host = Support.Network.Existing(app, Tenant.HostName);
    }

    public PlatformApp App { get; }

    /// <summary>The host tenant: its pages are <c>/</c> and <c>/platform</c>.</summary>
    public Network Host { get; }

    /// <summary>One that the tests of this folder share.</summary>
    public static Task<Installation> Shared(Engine engine) => s_shared.GetOrAdd(engine, e => new(() => New(e))).Value;

    public static async Task<Installation> New(Engine engine, Dictionary<string, string>? settings = null)
    {
        var installation = new Installation(await PlatformApp.StartAsync(engine, settings));
        await installation.App.Setup.RunRecipeAsync(installation.App.Tenants.Host!, await installation.App.Services.GetRequiredService<RecipeShelf>().FindAsync("platform.demo"), CancellationToken.None);
        return installation;
    }

    /// <summary>The platform administrator in a browser.</summary>
    public Task<Browser> Admin() => Host.As(Administrator);

    /// <summary>The page of a run when it has ended; a job that the host took already ends there.</summary>
    public async Task<Page> Finish(Page run)
    {
        var admin = await Admin();
        for (var i = 0; i < 300; i++)
        {
            await Host.RunJobs();
            var page = await admin.Get(run.Url);
            if (page.Document.QuerySelector("#taak .sp-stappen") is null) return page;
            await Task.Delay(200);
        }
        throw new TimeoutException($"{run.Url} did not end.");
    }

    public static string NewName() => $"nieuw-{Interlocked.Increment(ref s_names)}";

    /// <summary>An empty network of the test's own.</summary>
    public Task<Network> Network() => Support.Network.New(App.Engine, app: App);

    public Task<string> Token(params string[] scopes) => Host.With<TokenIssuer, string>(t =>
        t.IssueAsync(Administrator, "test", scopes.Length > 0 ? scopes : [ApiScopes.PlatformWrite], TimeSpan.FromDays(1), CancellationToken.None));

    /// <summary>Lines in the list of networks without anything behind them.</summary>
    public async Task Fill(int count)
    {
        var databases = App.Services.GetRequiredService<DatabaseSetup>();
        await using (var db = databases.OpenHost())
        {
            var features = App.Services.GetRequiredService<ModuleCatalog>().Complete([]).Key;
            for (var i = 1; i <= count; i++)
                db.Tenants.Add(new TenantRecord { Name = $"vul-{i}", Title = $"Vulling {i:000}", Prefix = $"vul-{i}", Status = i % 2 == 0 ? TenantStatus.Running : TenantStatus.Suspended, Features = features, Database = databases.NameFor($"vul-{i}"), Recipe = "leeg", CreatedUtc = TimeProvider.System.GetUtcNow() });
            await db.SaveChangesAsync();
        }
        await App.Services.GetRequiredService<TenantStore>().TouchAsync("vul-1");
    }
}
