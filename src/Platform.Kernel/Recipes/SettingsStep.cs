using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Kernel.Data;
using Platform.Kernel.Settings;

namespace Platform.Kernel.Recipes;

/// <summary>
/// Step <c>settings</c>: each object in it is a section by its type name, of which it changes what it names; Orchard's <c>SiteName</c> becomes the title of the network.
/// </summary>
sealed class SettingsStep(TenantDb db, TenantSettings settings, IEnumerable<SettingsType> types) : IRecipeStep
{
    /// <summary>Values that mean something in one tenant only: ids of its files.</summary>
    internal static readonly string[] Local = ["logoFileId"];

    public string Name => "settings";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var sections = 0;
        foreach (var (key, value) in step.Where(p => p.Key != "name"))
        {
            var type = key == "SiteName" ? typeof(NetworkSettings) : types.FirstOrDefault(t => t.Type.Name == key)?.Type;
            var given = key == "SiteName" ? new JsonObject { ["Title"] = value?.DeepClone() } : value as JsonObject;
            if (type is null || given is null)
            {
                left.Add($"{key}: kent het platform niet");
                continue;
            }
            await StageAsync(type, given, left, cancel);
            sections++;
        }
        await db.SaveChangesAsync(cancel);
        return StepResult.Of(Name, StepResult.Count(sections, "groep", "groepen"), left);
    }

    // Orchard has sections with a name that we have too and other values in them: those must not empty ours.
    async Task StageAsync(Type type, JsonObject given, List<string> left, CancellationToken cancel)
    {
        var row = await db.Set<SettingsSection>().FindAsync([type.Name], cancel);
        var now = JsonSerializer.SerializeToNode(row is null ? Activator.CreateInstance(type) : MessageJson.Read(row.Json, type), type, MessageJson.Options)!.AsObject();
        foreach (var (name, value) in given)
        {
            var known = JsonNamingPolicy.CamelCase.ConvertName(name);
            if (!now.ContainsKey(known)) left.Add($"{type.Name}.{name}: kent het platform niet");
            else if (!Local.Contains(known)) now[known] = value?.DeepClone();
        }
        await settings.StageAsync(now.Deserialize(type, MessageJson.Options)!, cancel);
    }
}

/// <summary>Step <c>themes</c>: there is one theme, Netwerk; the look of a tenant is settings.</summary>
sealed class ThemesStep : IRecipeStep
{
    public string Name => "themes";

    public Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel) => Task.FromResult(
        step["site"]?.ToString() is null or "Netwerk" ? StepResult.Done(Name) : StepResult.Partly(Name, $"Thema {step["site"]} is er niet; Netwerk wordt gebruikt."));
}
