using Microsoft.Extensions.Options;
using Npgsql;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Contracts;

namespace Platform.Web.Hosting;

/// <summary>What must be there before the first request: the host database, the host tenant, configured and demo networks.</summary>
static class Preparation
{
    static readonly string[] s_defaultPasswords = ["postgres", "password", "wachtwoord", "admin", "changeme", "secret", "platform"];

    /// <returns>False when the installation refuses to start; the reason has been printed.</returns>
    public static async Task<bool> RunAsync(WebApplication app, CancellationToken cancel = default)
    {
        var options = app.Services.GetRequiredService<IOptions<PlatformOptions>>().Value;
        if (options.Reset && app.Environment.IsDevelopment()) await app.Services.GetRequiredService<DatabaseSetup>().DropEverythingAsync(cancel);
        await OpenAsync(app.Services, cancel);
        var table = app.Services.GetRequiredService<TenantTable>();
        if (app.Environment.IsProduction() && Refusal(options, table) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return false;
        }

        var setup = app.Services.GetRequiredService<TenantSetup>();
        if (table.Host is null) await setup.CreateAsync(new NewTenant(Tenant.HostName, "Platform", null, [], "platform", null), cancel);
        foreach (var wanted in options.Tenants.Where(t => table.Find(t.Name) is null))
            await setup.CreateAsync(new NewTenant(wanted.Name, wanted.Title, wanted.Prefix, [], wanted.Recipe, wanted.Admin), cancel);
        if (options.Demo && app.Environment.IsDevelopment()) await DemoNetworks.CreateAsync(app.Services, cancel);

        await app.Services.GetRequiredService<ShellHost>().PrepareAsync(table.All.Where(t => t.Status == TenantStatus.Running).Select(t => t.Features));
        if (await FirstStart.OpenAsync(app.Services, cancel) is { } code)
            Console.WriteLine($"Er is nog geen platformbeheerder. Maak het eerste account op {options.PublicUrl?.TrimEnd('/')}{FirstStart.Path} met deze code: {code}");
        return true;
    }

    /// <summary>Opens the host database, up to date, and reads the tenants: all that a command needs.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken cancel = default)
    {
        var databases = services.GetRequiredService<DatabaseSetup>();
        await databases.CreateHostAsync(cancel);
        await using (var db = databases.OpenHost()) await services.GetRequiredService<Kernel.Data.Migrations>().ApplyAsync(db, cancel);
        await services.GetRequiredService<TenantStore>().RefreshAsync(cancel);
    }

    static string? Refusal(PlatformOptions options, TenantTable table)
    {
        if (table.All.Where(t => t.HasDemoData).Select(t => t.Name).ToList() is { Count: > 0 } demo)
            return $"Production start geweigerd: deze netwerken bevatten demogegevens met een bekend wachtwoord: {string.Join(", ", demo)}. Verwijder ze (bin/run tenant remove NAAM) of gebruik een andere gegevensmap (--data).";
        if (string.IsNullOrWhiteSpace(options.PublicUrl)) return "Production start geweigerd: stel Platform:PublicUrl in (--public-url https://…), anders kloppen de adressen in mails niet.";
        if (!string.IsNullOrEmpty(options.Database) && s_defaultPasswords.Contains(new NpgsqlConnectionStringBuilder(options.Database).Password, StringComparer.OrdinalIgnoreCase))
            return "Production start geweigerd: de database heeft een standaardwachtwoord. Kies een eigen wachtwoord.";
        return null;
    }
}
