using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;

namespace Platform.Web.Hosting;

/// <summary>The three living networks of Development: a setup recipe each, and fictional members and conversations on top.</summary>
static class DemoNetworks
{
    public const string Password = "Welkom-bij-de-demo-1";

    public static readonly IReadOnlyList<NewTenant> All =
    [
        new("stroomop", "StroomOP", "stroomop", [], "stroomop", null),
        new("beweging-van-nul", "Beweging van Nul", "beweging-van-nul", [], "beweging-van-nul", null),
        new("ret", "RET", "ret", [], "regionaal-expertteam", null),
    ];

    public static readonly IReadOnlyList<string> Accounts = ["lid@demo.example", "lid2@demo.example", "facilitator@demo.example", "moderator@demo.example", "auditor@demo.example", "beheerder@demo.example"];

    public static async Task CreateAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (setup, table, recipes) = (services.GetRequiredService<TenantSetup>(), services.GetRequiredService<TenantTable>(), services.GetRequiredService<RecipeShelf>());
        if (table.Host is { HasDemoData: false } host) await setup.RunRecipeAsync(host, await recipes.FindAsync("platform.demo", cancel), cancel);
        foreach (var network in All.Where(n => table.Find(n.Name) is null))
        {
            await setup.CreateAsync(network, cancel);
            await setup.RunRecipeAsync(table.Find(network.Name)!, await recipes.FindAsync(network.Recipe + ".demo", cancel), cancel);
        }
    }
}
