using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>custom-settings</c>: each object is the one item of a type with the stereotype <c>CustomSettings</c>; who arranges the site edits it as a piece.</summary>
sealed class CustomSettingsStep(TenantDb db, ContentImport import, ContentTypes types) : IRecipeStep
{
    public const string Stereotype = "CustomSettings";

    public string Name => "custom-settings";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var kept = 0;
        foreach (var (type, value) in step.Where(p => p.Key != "name"))
        {
            if (value is not JsonObject given || types.Find(type) is not { Stereotype: Stereotype } definition)
            {
                left.Add($"{type}: er is geen soort instellingen met deze naam");
                continue;
            }
            var item = (JsonObject)given.DeepClone();
            item["ContentType"] = type;
            if (ContentImport.Text(item, "DisplayText").Length == 0) item["DisplayText"] = definition.DisplayName;
            if (await db.ContentItems.Where(i => i.Latest && i.ContentType == type).Select(i => i.ContentItemId).FirstOrDefaultAsync(cancel) is { } known) item["ContentItemId"] = known;
            await import.PutAsync(item, cancel);
            kept++;
        }
        return StepResult.Of(Name, StepResult.Count(kept, "groep instellingen", "groepen instellingen"), left);
    }
}
