using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;
using Platform.Kernel.Recipes;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;

namespace Platform.Tests.Support;

/// <summary>One network in a test: its people as browsers, its mail, its database.</summary>
public sealed class Network
{
    static readonly ConcurrentDictionary<(Engine, string), Lazy<Task<Network>>> s_demo = new();
    static int s_names;

    readonly ConcurrentDictionary<string, Lazy<Task<Browser>>> _people = new();

    Network(PlatformApp app, string name)
    {
        App = app;
        Name = name;
    }

    public PlatformApp App { get; }

    public string Name { get; }

    public Tenant Tenant => App.Tenants.Find(Name)!;

    /// <summary>
    /// The demo network of this engine with its twelve members and seed content, shared by all tests: fine for reading and for what a
    /// test adds itself; make a <see cref="New"/> one to change settings, features or other people's things.
    /// </summary>
    /// <param name="recipe"><c>stroomop</c>, <c>beweging-van-nul</c> or <c>regionaal-expertteam</c>.</param>
    public static Task<Network> Demo(Engine engine, string recipe = "stroomop") => s_demo.GetOrAdd((engine, recipe), key => new(async () =>
        await CreateAsync(await PlatformApp.Shared(key.Item1), key.Item2, key.Item2 + ".demo", key.Item2))).Value;

    /// <summary>A network of the test's own. Without a demo recipe it has nobody in it.</summary>
    public static async Task<Network> New(Engine engine, string recipe = "leeg", string? demo = null, PlatformApp? app = null) =>
        await CreateAsync(app ?? await PlatformApp.Shared(engine), recipe, demo, $"net-{Interlocked.Increment(ref s_names)}");

    /// <summary>An existing network seen through an app (a second node, a restarted host).</summary>
    public static Network Existing(PlatformApp app, string name) => new(app, name);

    static async Task<Network> CreateAsync(PlatformApp app, string recipe, string? demo, string name)
    {
        await app.Setup.CreateAsync(new NewTenant(name, name, name, [], recipe, null), CancellationToken.None);
        if (demo is not null)
            await app.Setup.RunRecipeAsync(app.Tenants.Find(name)!, await app.Services.GetRequiredService<RecipeShelf>().FindAsync(demo), CancellationToken.None);
        return new Network(app, name);
    }

    /// <summary>Somebody without an account.</summary>
    public Browser Visitor() => new(this);

    /// <summary>A logged-in person, see <see cref="Cast"/>; one log-in per person and network, so give a test that logs out its own <see cref="LogIn"/>.</summary>
    public Task<Browser> As(string email) => _people.GetOrAdd(email, e => new(() => LogIn(e))).Value;

    public async Task<Browser> LogIn(string email, string password = Cast.Password)
    {
        var browser = Visitor();
        var form = await browser.Get("/account/inloggen");
        var page = await browser.Submit(form, "Inloggen", ("Email", email), ("Password", password));
        Assert.True(page.Url.EndsWith("/inloggen", StringComparison.Ordinal) is false, $"{email} could not log in: {page.Status} {page.Url} {page.Html}");
        return browser;
    }

    /// <summary>Runs all due events and jobs of this network now, also those that another test has just claimed, so that mail and notices are there.</summary>
    public async Task RunJobs()
    {
        var runner = App.Services.GetRequiredService<JobRunner>();
        for (var i = 0; i < 100; i++)
        {
            await runner.RunAsync(Tenant, CancellationToken.None);
            var now = TimeProvider.System.GetUtcNow();
            if (!await Db(db => db.Set<Job>().AnyAsync(j => !j.Failed && j.Attempts == 0 && j.DueUtc <= now))) return;
            await Task.Delay(50);
        }
    }

    /// <summary>The mails sent so far to one address by this installation, oldest first. Runs the jobs first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailTo(string email)
    {
        await RunJobs();
        return ReceivedMail.In(Path.Combine(App.Data, "mail")).Where(m => m.To.Contains(email, StringComparison.OrdinalIgnoreCase)).ToList();
    }

    /// <summary>Looks into the database of this network, past all rules: for what a test arranges or proves.</summary>
    public async Task<T> Db<T>(Func<TenantDb, Task<T>> work)
    {
        using var entered = TenantContext.Enter(Tenant);
        using var shell = App.Services.GetRequiredService<ShellHost>().Acquire(Tenant);
        await using var scope = await shell.NewScopeAsync(CancellationToken.None);
        return await work(scope.ServiceProvider.GetRequiredService<TenantDb>());
    }

    /// <summary>The same with a service of the shell.</summary>
    public async Task<TResult> With<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        using var entered = TenantContext.Enter(Tenant);
        using var shell = App.Services.GetRequiredService<ShellHost>().Acquire(Tenant);
        await using var scope = await shell.NewScopeAsync(CancellationToken.None);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
