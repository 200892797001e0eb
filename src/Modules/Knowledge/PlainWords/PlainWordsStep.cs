using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Knowledge.Data;

namespace Platform.Knowledge.PlainWords;

/// <summary>
/// Step <c>PlainWords</c>: <c>{ "Files": ["taal/gewone-woorden.json"], "Words": [{ "Word": "beschikking", "Plain": "besluit", "Note": "…" }] }</c>; the files
/// hold such a list too. Natural key is the word: one that is there, or was removed, stays as the network wanted it.
/// </summary>
sealed class PlainWordsStep(TenantDb db) : IRecipeStep
{
    public string Name => "PlainWords";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step["Words"].Deserialize<List<ImportedWord>>() ?? [];
        foreach (var file in step["Files"] as JsonArray ?? [])
        {
            var json = await File.ReadAllTextAsync(context.Recipe.PathOf(file?.ToString() ?? ""), cancel);
            wanted.AddRange(JsonSerializer.Deserialize<List<ImportedWord>>(json) ?? []);
        }
        if (wanted.Count == 0) throw new RuleException("De stap noemt geen woorden: geef Files of Words.");

        var known = (await db.PlainWords.Select(w => w.Key).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var imported in wanted)
        {
            if (!known.Add(PlainWord.KeyOf(imported.Word))) continue;
            var form = new PlainWordForm { Word = imported.Word, Plain = imported.Plain, Note = imported.Note };
            Validator.ValidateObject(form, new ValidationContext(form), validateAllProperties: true);
            var word = new PlainWord();
            word.Write(imported.Word, imported.Plain, imported.Note);
            db.Add(word);
            added++;
        }
        await db.SaveChangesAsync(cancel);
        return StepResult.Done(Name, added == wanted.Count ? $"{added} gewone woorden" : $"{added} gewone woorden ({wanted.Count - added} waren er al)");
    }

    sealed record ImportedWord(string Word, string Plain, string? Note = null);
}
