using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Forum.Recipe;

/// <summary>Makes or updates boards, found by their slug.</summary>
sealed class BoardsStep(TenantDb db) : IRecipeStep
{
    public string Name => "Boards";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var known = await db.Boards.ToDictionaryAsync(b => b.Slug, StringComparer.Ordinal, cancel);
        var order = known.Values.Select(b => b.Order).DefaultIfEmpty().Max();
        var listed = (step["Boards"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var data in listed)
        {
            var slug = data.Text("Slug");
            if (!Enum.TryParse<BoardKind>(data.Text("Kind"), ignoreCase: true, out var kind)) throw new RuleException($"Bord ‘{slug}’: de soort ‘{data.Text("Kind")}’ bestaat niet. Kies Question, Casus of Discussion.");
            if (!known.TryGetValue(slug, out var board))
            {
                known[slug] = board = new Board(slug, kind) { Order = ++order };
                db.Add(board);
            }
            else if (board.Kind != kind)
            {
                throw new RuleException($"Bord ‘{slug}’ bestaat al met een andere soort.");
            }
            board.Name = data.Text("Name");
            board.Description = data.Text("Description");
            board.OpenToPublic(data["Public"]?.GetValue<bool>() ?? board.Public);
        }
        await db.SaveChangesAsync(cancel);
        return StepResult.Done(Name, $"{listed.Count} borden");
    }
}

static class StepData
{
    public static string Text(this JsonObject data, string key) => data[key]?.GetValue<string>() ?? "";
}
