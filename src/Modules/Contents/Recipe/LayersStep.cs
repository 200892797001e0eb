using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Widgets;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;

namespace Platform.Contents.Recipe;

/// <summary>
/// Step <c>Layers</c>: layers with Orchard's rule objects or its old rule texts. A layer with a rule that has no counterpart here shows nowhere: it must not show
/// to more people than it was meant for.
/// </summary>
sealed class LayersStep(TenantDb db, TenantSettings settings) : IRecipeStep
{
    public string Name => "Layers";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var stored = await db.Set<SettingsSection>().FindAsync([nameof(LayerSettings)], cancel);
        var layers = (stored is null ? new LayerSettings() : JsonSerializer.Deserialize<LayerSettings>(stored.Json, JsonSerializerOptions.Web)!).Added.ToList();
        var given = (step["Layers"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var json in given)
        {
            var name = ContentImport.Text(json, "Name") is { Length: > 0 } text ? text : throw new RuleException("Een laag heeft geen naam (Name).");
            var title = ContentImport.Text(json, "Description") is { Length: > 0 } described ? described : name;
            var rule = new LayerRule(new Layer(name, title));
            if ((json["LayerRule"] as JsonObject)?["Conditions"] is JsonArray { Count: > 0 } conditions) rule.All(conditions);
            else rule.Text(ContentImport.Text(json, "Rule"));
            left.AddRange(rule.Notes.Select(n => $"{name}: {n}"));
            layers.RemoveAll(l => l.Name == name);
            layers.Add(rule.Layer);
        }
        await settings.StageAsync(new LayerSettings { Added = layers }, cancel);
        await db.SaveChangesAsync(cancel);
        return StepResult.Of(Name, StepResult.Count(given.Count, "laag", "lagen"), left);
    }
}
