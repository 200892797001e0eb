using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Search.Data;
using Platform.Search.Rebuild;
using Platform.Search.StopWords;

namespace Platform.Search.SearchWords;

/// <summary>
/// Step <c>SearchWords</c>: <c>{ "Files": ["taal/zoekwoorden.json"], "Concepts": [["OTS", "ondertoezichtstelling"]], "StopWords": ["de", "het"] }</c>; the files hold such
/// an object too. Natural key is the first word: a concept that is there, or was removed, stays as the network wanted it.
/// Put it before the steps that bring content, else the index is built twice.
/// </summary>
sealed class SearchWordsStep(TenantDb db) : IRecipeStep
{
    public string Name => "SearchWords";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = new List<SearchWordLists> { step.Deserialize<SearchWordLists>()! };
        foreach (var file in step["Files"] as JsonArray ?? [])
            wanted.Add(JsonSerializer.Deserialize<SearchWordLists>(await File.ReadAllTextAsync(context.Recipe.PathOf(file?.ToString() ?? ""), cancel)) ?? new SearchWordLists());
        List<IReadOnlyList<string>> concepts = [.. wanted.SelectMany(w => w.Concepts ?? [])];
        List<string> stopWords = [.. wanted.SelectMany(w => w.StopWords ?? [])];
        if (concepts.Count == 0 && stopWords.Count == 0) throw new RuleException("De stap noemt geen woorden: geef Files, Concepts of StopWords.");

        var added = await AddAsync(concepts, cancel);
        if (stopWords.Count > 0) await SetStopWordsAsync(stopWords, cancel);
        if (await db.SearchDocs.AnyAsync(cancel)) db.Schedule(new BuildIndex(), key: BuildIndex.Key);
        await db.SaveChangesAsync(cancel);
        return StepResult.Done(Name, $"{added} zoekwoorden" + (added == concepts.Count ? "" : $" ({concepts.Count - added} waren er al)"));
    }

    async Task<int> AddAsync(List<IReadOnlyList<string>> concepts, CancellationToken cancel)
    {
        var known = (await db.SearchConcepts.Select(c => c.Key).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var words in concepts)
        {
            var concept = new SearchConcept();
            concept.Write(words);
            if (!known.Add(concept.Key)) continue;
            db.Add(concept);
            added++;
        }
        return added;
    }

    // Stop words that the network chose stay.
    async Task SetStopWordsAsync(List<string> words, CancellationToken cancel)
    {
        if (await db.PassedOver.AnyAsync(cancel)) return;
        db.PassedOver.AddRange(words.Select(w => w.Trim().ToLowerInvariant()).Where(w => w.Length > 0).Distinct().Select(w => new StopWord { Word = w }));
    }

    sealed record SearchWordLists(IReadOnlyList<IReadOnlyList<string>>? Concepts = null, IReadOnlyList<string>? StopWords = null);
}
