using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Contents.Taxonomies;
using Platform.Kernel;
using Platform.Kernel.Recipes;

namespace Platform.Contents.Recipe;

/// <summary>
/// Step <c>Taxonomies</c>: <c>{ "Id": "thema", "Title": "Thema", "Terms": [ "Kleinschaligheid", … ] }</c>, the short way to bring lists of terms. A term's id is
/// made of its name, unless it is given: <c>{ "Id", "Label" }</c>. A taxonomy that is there keeps its terms in the order they have; what is missing comes at the end.
/// </summary>
sealed class TaxonomiesStep(ContentEditor editor, TaxonomyShelf shelf) : IRecipeStep
{
    static readonly JsonSerializerOptions s_json = new() { PropertyNameCaseInsensitive = true };

    public string Name => "Taxonomies";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step["Taxonomies"].Deserialize<List<TaxonomyRecord>>(s_json) ?? [];
        var added = 0;
        foreach (var record in wanted)
        {
            if (record.Id.Length is 0 or > ContentIds.Length || Slugs.Of(record.Id) != record.Id) throw new RuleException($"‘{record.Id}’ kan geen Id van een taxonomie zijn.");
            if (await shelf.FindAsync(record.Id, cancel) is null)
            {
                await shelf.AddAsync(record.Id, record.Title.Length > 0 ? record.Title : record.Id, cancel);
                await editor.CommitAsync(cancel);
            }
            var known = (await shelf.FindAsync(record.Id, cancel))!.Terms.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
            var missing = record.Terms.Select(Term).Where(t => t.Id.Length > 0 && known.Add(t.Id)).ToList();
            if (missing.Count == 0) continue;
            added += missing.Count;
            await shelf.ChangeAsync(record.Id, tree =>
            {
                foreach (var (id, label) in missing) tree.Add(id, label);
            }, cancel);
            await editor.CommitAsync(cancel);
        }
        return StepResult.Done(Name, $"{wanted.Count} taxonomieën, {added} nieuwe termen");
    }

    static (string Id, string Label) Term(JsonNode? term) => term is JsonObject given ? (given["Id"]?.ToString() ?? "", given["Label"]?.ToString() ?? "") : (Slugs.Of(term?.ToString() ?? ""), term?.ToString() ?? "");
}

/// <summary>A taxonomy in a recipe file.</summary>
sealed record TaxonomyRecord
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public IReadOnlyList<JsonNode> Terms { get; init; } = [];
}
