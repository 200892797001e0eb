using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Kernel.Data;
using Platform.Kernel.Settings;

namespace Platform.Kernel.Recipes;

/// <summary>Step <c>settings</c>: each object in it is a section by its type name; Orchard's <c>SiteName</c> becomes the title of the network.</summary>
sealed class SettingsStep(TenantDb db, TenantSettings settings, IEnumerable<SettingsType> types) : IRecipeStep
{
    public string Name => "settings";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        foreach (var (key, value) in step.Where(p => p.Key != "name"))
        {
            if (key == "SiteName" && value is not null) await settings.StageAsync((await CurrentAsync<NetworkSettings>(cancel)) with { Title = value.ToString() }, cancel);
            else if (types.FirstOrDefault(t => t.Type.Name == key) is { } known && value is JsonObject)
                await settings.StageAsync(value.Deserialize(known.Type, MessageJson.Options)!, cancel);
            else left.Add($"{key}: kent het platform niet");
        }
        await db.SaveChangesAsync(cancel);
        return left.Count == 0 ? StepResult.Done(Name) : StepResult.Partly(Name, [.. left]);
    }

    async Task<T> CurrentAsync<T>(CancellationToken cancel) where T : class, new() =>
        await db.Set<SettingsSection>().FindAsync([typeof(T).Name], cancel) is { } row ? JsonSerializer.Deserialize<T>(row.Json, MessageJson.Options)! : new T();
}

/// <summary>Step <c>themes</c>: there is one theme, Netwerk; the look of a tenant is settings.</summary>
sealed class ThemesStep : IRecipeStep
{
    public string Name => "themes";

    public Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel) => Task.FromResult(
        step["site"]?.ToString() is null or "Netwerk" ? StepResult.Done(Name) : StepResult.Partly(Name, $"Thema {step["site"]} is er niet; Netwerk wordt gebruikt."));
}
