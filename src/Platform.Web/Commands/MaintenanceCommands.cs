using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Recipes.Contracts;

namespace Platform.Web.Commands;

static class MaintenanceCommands
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<int> MigrateAsync(IServiceProvider services)
    {
        var failed = await services.GetRequiredService<TenantSetup>().MigrateAllAsync(Console.WriteLine, CancellationToken.None);
        return failed.Count == 0 ? 0 : 1;
    }

    public static async Task<int> BackupAsync(IServiceProvider services, string folder)
    {
        var failed = await services.GetRequiredService<BackupTenants>().BackupAsync(folder, Console.WriteLine, CancellationToken.None);
        return failed.Count == 0 ? 0 : 1;
    }

    public static async Task<int> RestoreAsync(IServiceProvider services, string folder, bool overwrite)
    {
        var failed = await services.GetRequiredService<BackupTenants>().RestoreAsync(folder, overwrite, Console.WriteLine, CancellationToken.None);
        return failed.Count == 0 ? 0 : 1;
    }

    /// <returns>1 when a step would fail.</returns>
    public static async Task<int> CheckRecipeAsync(IServiceProvider services, string file, bool asJson)
    {
        if (!File.Exists(file)) throw new Kernel.RuleException($"Het bestand {file} bestaat niet.");
        var check = ActivatorUtilities.CreateInstance<RecipeChecker>(services).Check(await Recipe.ReadAsync(file));
        if (asJson) Console.WriteLine(JsonSerializer.Serialize(check, s_json));
        else
            foreach (var step in check.Steps) Console.WriteLine($"{step.Name}: {step.Outcome.ToString().ToLowerInvariant()}{(step.Notes.Count > 0 ? " (" + string.Join("; ", step.Notes) + ")" : "")}");
        return check.WillFail ? 1 : 0;
    }
}
