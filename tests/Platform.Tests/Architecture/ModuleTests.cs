using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Tests.Support;

namespace Platform.Tests.Architecture;

/// <summary>What every module must bring, read from the modules themselves.</summary>
public sealed class ModuleTests
{
    static readonly ModuleCatalog s_catalog = new(Web.Modules.All);

    public static TheoryData<string> Modules => [.. Web.Modules.All.Select(m => m.Id)];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_has_its_name_its_folder_its_description_and_a_readme(string id)
    {
        var module = Web.Modules.All.Single(m => m.Id == id);

        Assert.Equal("Platform." + module.Name, module.GetType().Assembly.GetName().Name);
        Assert.NotEmpty(module.DisplayName);
        Assert.NotEmpty(module.Description);
        Assert.True(File.Exists(Path.Combine(PlatformApp.Root, "src", "Modules", module.Name, "README.md")), $"{module.Name} has no README.md.");
    }

    [Fact]
    public void Permissions_have_unique_names_and_a_description()
    {
        Assert.Equal(s_catalog.Permissions.Count, s_catalog.Permissions.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(s_catalog.Permissions, p => Assert.NotEmpty(p.Description));
    }

    [Fact]
    public void Every_icon_of_a_menu_is_in_the_sprite()
    {
        var icons = File.ReadAllText(Path.Combine(PlatformApp.Root, "src", "Platform.Web", "assets", "icons.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.All(Web.Modules.All.SelectMany(m => m.Menu).Select(i => i.Icon).OfType<string>(), icon => Assert.Contains(icon, icons));
    }

    [Fact]
    public void Every_dependency_is_a_feature_that_exists()
    {
        Assert.All(s_catalog.Features.SelectMany(f => f.Dependencies), d => Assert.True(s_catalog.Knows(d), d));
    }

    /// <summary>A singleton of a shell is shared by all tenants of a profile: it may keep nothing of one of them.</summary>
    [Theory, MemberData(nameof(Modules))]
    public void A_singleton_of_a_module_is_marked_as_shared(string id)
    {
        var module = Web.Modules.All.Single(m => m.Id == id);
        var services = new ServiceCollection();
        module.ConfigureServices(services, s_catalog.Complete([id], host: true));

        var unmarked = services.Where(d => d.Lifetime == ServiceLifetime.Singleton && !d.IsKeyedService)
            .Select(d => d.ImplementationType ?? d.ImplementationInstance?.GetType() ?? d.ServiceType)
            .Where(t => t.Assembly.GetName().Name!.StartsWith("Platform.", StringComparison.Ordinal) && !t.IsDefined(typeof(SharedByTenantsAttribute), false));

        Assert.Empty(unmarked.Select(t => t.FullName));
    }

    [Fact]
    public async Task Every_table_carries_the_name_of_its_module()
    {
        var app = await PlatformApp.Shared(Engine.Sqlite);
        await using var db = app.Services.GetRequiredService<DatabaseSetup>().OpenForModel();
        var owners = s_catalog.Modules.Select(m => m.Name.ToLowerInvariant()).Append("kernel").ToList();

        Assert.All(db.Model.GetEntityTypes(), e => Assert.True(owners.Any(o => e.GetTableName()!.StartsWith(o + "_", StringComparison.Ordinal)), e.GetTableName()));
    }

    [Fact]
    public void Two_views_never_have_one_path()
    {
        var views = Web.Modules.All.Select(m => m.GetType().Assembly).Append(typeof(Themes.Netwerk.Look.Palette).Assembly)
            .SelectMany(a => a.GetCustomAttributes(typeof(Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemAttribute), false).Cast<Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemAttribute>())
            .Select(v => v.Identifier).Where(v => !v.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal));

        Assert.Empty(views.GroupBy(v => v, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void No_source_file_grows_past_300_lines()
    {
        string[] kinds = ["*.cs", "*.cshtml", "*.js", "*.css"];
        var long300 = new[] { "src", "tests" }.SelectMany(folder => kinds.SelectMany(k => Directory.EnumerateFiles(Path.Combine(PlatformApp.Root, folder), k, SearchOption.AllDirectories)))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains("/dist/", StringComparison.Ordinal) && !f.Contains("/.gen/", StringComparison.Ordinal))
            .Select(f => (File: Path.GetRelativePath(PlatformApp.Root, f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > 300);

        Assert.Empty(long300);
    }
}
