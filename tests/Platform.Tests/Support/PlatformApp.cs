using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Tenancy;

namespace Platform.Tests.Support;

/// <summary>The real host on one engine with its own data folder. Shared by all tests of a run: networks are what tests make for themselves.</summary>
public sealed class PlatformApp : WebApplicationFactory<Program>
{
    static readonly Lazy<PostgresServer> s_postgres = new(() =>
    {
        var server = PostgresServer.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    static readonly Dictionary<Engine, Lazy<Task<PlatformApp>>> s_shared = new()
    {
        [Engine.Sqlite] = new(() => StartAsync(Engine.Sqlite)),
        [Engine.Postgres] = new(() => StartAsync(Engine.Postgres)),
    };

    static int s_databases;

    readonly Dictionary<string, string> _settings;

    PlatformApp(Engine engine, string data, string? database, Dictionary<string, string>? settings)
    {
        Engine = engine;
        Data = data;
        Database = database;
        _settings = settings ?? [];
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
        };
    }

    public Engine Engine { get; }

    public string Data { get; }

    public string? Database { get; }

    public LogCollector Log { get; } = new();

    public static string Root { get; } = FindRoot();

    /// <summary>The app that all tests on this engine share.</summary>
    public static Task<PlatformApp> Shared(Engine engine) => s_shared[engine].Value;

    /// <summary>An app of its own, for tests that stop it, restart it or change its settings. With <paramref name="other"/>: a second node on the same data.</summary>
    public static async Task<PlatformApp> StartAsync(Engine engine, Dictionary<string, string>? settings = null, PlatformApp? other = null)
    {
        var data = other?.Data ?? Directory.CreateTempSubdirectory("platform-test-").FullName;
        var database = other?.Database;
        if (other is null && engine == Engine.Postgres)
        {
            var name = $"test{Interlocked.Increment(ref s_databases)}";
            s_postgres.Value.CreateDatabase(name);
            database = s_postgres.Value.ConnectionString(name);
        }
        var app = new PlatformApp(engine, data, database, settings);
        Queries.Listen();
        await Task.Run(() => app.Services); // starts the host
        return app;
    }

    public TenantTable Tenants => Services.GetRequiredService<TenantTable>();

    public TenantSetup Setup => Services.GetRequiredService<TenantSetup>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(Path.Combine(Root, "src", "Platform.Web"));
        builder.UseSetting("Platform:Data", Data);
        builder.UseSetting("Platform:Recipes", Path.Combine(Root, "recipes"));
        builder.UseSetting("Platform:Demo", "false");
        builder.UseSetting("Platform:RunJobs", "false"); // a test runs them itself, when it is ready for what they do
        builder.UseSetting("Platform:PublicUrl", "http://localhost");
        builder.UseSetting("Platform:LoginsPerMinute", "100000");
        if (Database is not null) builder.UseSetting("Platform:Database", Database);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services => services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new LoopbackAddress()));
        builder.UseTestServer(options => options.PreserveExecutionContext = true);
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The project's root was not found.");
        return folder;
    }
}

/// <summary>The in-memory server has no remote address; rate limits and the audit log want one.</summary>
sealed class LoopbackAddress : IStartupFilter
{
    public Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => app =>
    {
        Microsoft.AspNetCore.Builder.UseExtensions.Use(app, static (context, following) =>
        {
            context.Connection.RemoteIpAddress ??= System.Net.IPAddress.Loopback;
            return following(context);
        });
        next(app);
    };
}
