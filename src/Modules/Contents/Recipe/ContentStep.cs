using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Taxonomies;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Contents.Recipe;

/// <summary>
/// Step <c>content</c>, as Orchard writes it: every object in <c>data</c> is an item, see <see cref="ContentImport"/>. Items may refer to each other in any order.
/// <c>DaysAgo</c>, <c>State</c>, <c>Reason</c> and <c>Reviewer</c> are ours: a demo network has a past, and texts that wait for a colleague.
/// </summary>
sealed class ContentStep(TenantDb db, ContentImport import, ContentTypes types) : IRecipeStep
{
    public string Name => "content";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var data = step["data"] as JsonArray ?? throw new RuleException("Er is geen lijst data.");
        var items = data.Select(i => i as JsonObject ?? throw new RuleException("Een stuk in data is geen object.")).ToList();
        var left = new List<string>();
        var taxonomies = await TaxonomiesAsync(items, cancel);
        foreach (var item in items) TermNames.Complete(new ContentParts(item), taxonomies);
        await PointMenusAsync(items, left, cancel);

        var outcomes = new List<ImportOutcome>();
        // What readers see comes before the draft on top of it.
        foreach (var item in items.OrderBy(i => ContentImport.Flag(i, "Latest") ?? true))
        {
            outcomes.Add(await import.PutAsync(item, cancel));
            var type = ContentImport.Text(item, "ContentType");
            if (types.Find(type) is null) left.Add($"{type}: deze soort is er niet; de stukken blijven bewaard en niemand ziet ze");
            if ((item["AutoroutePart"] as JsonObject)?["SetHomepage"]?.GetValueKind() == System.Text.Json.JsonValueKind.True) left.Add($"{ContentImport.Text(item, "DisplayText")}: een stuk als homepage kan niet; het staat op zijn eigen adres");
        }
        if (outcomes.Count(o => o == ImportOutcome.Past) is > 0 and var past) left.Add(StepResult.Count(past, "oude versie is overgeslagen", "oude versies zijn overgeslagen"));
        return StepResult.Of(Name, $"{outcomes.Count(o => o == ImportOutcome.New)} nieuw, {outcomes.Count(o => o == ImportOutcome.Changed)} bijgewerkt, {outcomes.Count(o => o == ImportOutcome.Unchanged)} ongewijzigd", left);
    }

    // Orchard's items name terms by id only; a term's name may stand further on in the same step.
    async Task<IReadOnlyList<Taxonomy>> TaxonomiesAsync(List<JsonObject> items, CancellationToken cancel)
    {
        var here = await Taxonomy.AllAsync(db, cancel);
        var given = items.Where(i => ContentImport.Text(i, "ContentType") == ShippedTypes.Taxonomy).Select(i => Taxonomy.Of(ContentImport.Text(i, "ContentItemId"), ContentImport.Text(i, "DisplayText"), i)).ToList();
        return [.. given, .. here.Where(t => given.All(g => g.Id != t.Id))];
    }

    // A line of Orchard's menu may point to an item instead of an address.
    async Task PointMenusAsync(List<JsonObject> items, List<string> left, CancellationToken cancel)
    {
        var lines = items.Where(i => ContentImport.Text(i, "ContentType") == ShippedTypes.Menu).SelectMany(Lines).Where(l => l["LinkMenuItemPart"] is null).ToList();
        if (lines.Count == 0) return;
        string[] ids = [.. lines.Select(Target).Where(id => id.Length > 0)];
        var paths = await db.ContentItems.Where(i => i.Latest && i.Path != null && ids.Contains(i.ContentItemId)).ToDictionaryAsync(i => i.ContentItemId, i => i.Path!, cancel);
        foreach (var item in items)
            if (new ContentParts(item).Path is { } path) paths[ContentImport.Text(item, "ContentItemId")] = path;
        foreach (var line in lines)
        {
            var text = ContentImport.Text(line, "DisplayText");
            if (paths.TryGetValue(Target(line), out var path)) line["LinkMenuItemPart"] = new JsonObject { ["Name"] = text, ["Url"] = "~/" + path };
            else left.Add($"menu: ‘{text}’ leidt nergens heen en staat daarom niet in het menu");
        }

        static string Target(JsonObject line) => line.Select(p => p.Value).OfType<JsonObject>().Select(p => p["SelectedContentItem"] as JsonObject).OfType<JsonObject>()
            .SelectMany(f => (f["ContentItemIds"] as JsonArray ?? []).OfType<JsonValue>()).FirstOrDefault()?.ToString() ?? "";
    }

    static IEnumerable<JsonObject> Lines(JsonObject item) => ((item["MenuItemsListPart"] as JsonObject)?["MenuItems"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(l => Lines(l).Prepend(l));
}
