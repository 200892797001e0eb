using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Workflows;

/// <summary>Step <c>WorkflowType</c>: kept as it is.</summary>
sealed class WorkflowTypeStep(TenantDb db) : IRecipeStep
{
    const int LongestId = 100;

    public string Name => "WorkflowType";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var types = (step["data"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var json in types)
        {
            var id = json["WorkflowTypeId"]?.ToString() is { Length: > 0 and <= LongestId } given ? given : throw new RuleException("Een workflow heeft geen WorkflowTypeId.");
            if (await db.Set<WorkflowType>().FindAsync([id], cancel) is not { } type) db.Add(type = new WorkflowType { WorkflowTypeId = id });
            type.Name = json["Name"]?.ToString() ?? "";
            type.Json = json.ToJsonString();
        }
        await db.SaveChangesAsync(cancel);
        return types.Count == 0 ? StepResult.Done(Name) : StepResult.Partly(Name, StepResult.Count(types.Count, "workflow", "workflows") + " bewaard", "workflows worden nog niet uitgevoerd; een export geeft ze ongewijzigd terug");
    }
}

sealed class WorkflowTypesExport(TenantDb db) : IRecipeExport
{
    public string Key => "workflows";

    public string Title => "Workflows";

    public string Hint => "Workflows uit Orchard die hier bewaard zijn.";

    public int Order => 90;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var types = await db.Set<WorkflowType>().AsNoTracking().ToListAsync(cancel);
        if (types.Count == 0) yield break;
        yield return new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray([.. types.OrderBy(t => t.WorkflowTypeId, StringComparer.Ordinal).Select(t => JsonNode.Parse(t.Json))]) };
    }
}
