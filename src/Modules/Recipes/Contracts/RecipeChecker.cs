using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;

namespace Platform.Recipes.Contracts;

/// <summary>Says what a recipe would do here. It asks the shell of the features that the recipe switches on, and opens no database.</summary>
public sealed class RecipeChecker(ModuleCatalog catalog, ShellHost shells, IConfiguration configuration)
{
    /// <param name="network">Where it would run; null for a new network.</param>
    public RecipeCheck Check(Recipe recipe, Tenant? network = null)
    {
        var (enable, disable, left) = recipe.FeatureSteps(catalog);
        var before = network?.Features.Ids.Except(disable) ?? [];
        var isHost = network?.IsHost == true;
        var on = catalog.Complete(before.Concat(enable), isHost);
        var features = new FeatureCheck(on.Ids, [.. on.Ids.Except(enable).Except(before)], [.. disable.Where(id => !on.Has(id))], [.. left, .. enable.Where(id => !on.Has(id))]);

        var here = Kitchen.Of(on, catalog, shells);
        var elsewhere = new Lazy<Kitchen>(() => Kitchen.Of(catalog.Complete(catalog.Modules.Select(m => m.Id), isHost), catalog, shells));
        return new RecipeCheck(recipe.Name, recipe.DisplayName, recipe.Description, recipe.IsSetupRecipe, features, [.. recipe.AllSteps.Select(s => Check(s.Step, s.Source, features, here, elsewhere))]);
    }

    StepCheck Check(JsonObject step, Recipe recipe, FeatureCheck features, Kitchen here, Lazy<Kitchen> elsewhere)
    {
        var name = Recipe.NameOf(step);
        if (name.Equals("feature", StringComparison.OrdinalIgnoreCase)) return CheckFeatures(features);
        if (name.Equals("recipes", StringComparison.OrdinalIgnoreCase)) return new StepCheck(name, ExpectedOutcome.Done, null, ["De stappen van deze recepten staan hieronder."], 0);
        if (here.WhyNot.TryGetValue(name, out var why)) return new StepCheck(name, ExpectedOutcome.Unknown, null, [why], 0);
        if (!here.Steps.TryGetValue(name, out var module))
        {
            var off = elsewhere.Value.Steps.GetValueOrDefault(name);
            return new StepCheck(name, ExpectedOutcome.Unknown, off, [off is null ? "Deze stap kent het platform niet; hij wordt overgeslagen." : $"Deze stap hoort bij {off}; die functie staat uit, dus hij wordt overgeslagen."], 0);
        }
        var files = FilesOf(step).ToList();
        try
        {
            var evaluated = (JsonObject)new RecipeExpressions(recipe, new Dictionary<string, string>(StringComparer.Ordinal), configuration).Evaluate(step)!;
            foreach (var file in files) recipe.PathOf(file);
            var unknown = name.Equals("settings", StringComparison.OrdinalIgnoreCase) ? evaluated.Select(p => p.Key).Where(k => k is not ("name" or "SiteName") && !here.Settings.Contains(k)).ToList() : [];
            return new StepCheck(name, unknown.Count > 0 ? ExpectedOutcome.Partly : ExpectedOutcome.Done, module, [.. Contents(evaluated), .. unknown.Select(u => $"{u}: kent het platform niet")], files.Count);
        }
        catch (Exception e) when (e is RuleException or FormatException)
        {
            return new StepCheck(name, ExpectedOutcome.Fails, module, [e.Message], files.Count);
        }
    }

    StepCheck CheckFeatures(FeatureCheck features)
    {
        List<string> notes = [$"{features.On.Count} functies aan"];
        if (features.Added.Count > 0) notes.Add("Komt mee: " + string.Join(", ", features.Added.Select(id => catalog.Feature(id).Name)));
        if (features.Off.Count > 0) notes.Add("Gaat uit: " + string.Join(", ", features.Off.Select(id => catalog.Knows(id) ? catalog.Feature(id).Name : id)));
        notes.AddRange(features.Unknown.Select(id => $"{id}: kent het platform niet"));
        return new StepCheck("feature", features.Unknown.Count > 0 ? ExpectedOutcome.Partly : ExpectedOutcome.Done, null, notes, 0);
    }

    /// <summary>"14 × Handreiking": the lists in a step, content items by their type.</summary>
    static IEnumerable<string> Contents(JsonObject step) => step.Where(p => p.Value is JsonArray { Count: > 0 }).SelectMany(p => ((JsonArray)p.Value!)
        .CountBy(item => (item as JsonObject)?["ContentType"]?.ToString() ?? p.Key).Select(type => $"{type.Value} × {type.Key}"));

    /// <summary>What a step reads: <c>[file:text('…')]</c> anywhere in it, a list <c>Files</c>, and <c>SourcePath</c> of a file of the library.</summary>
    static IEnumerable<string> FilesOf(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key switch
        {
            "Files" when p.Value is JsonArray list && list.OfType<JsonValue>().Any() => list.OfType<JsonValue>().Select(f => f.ToString()),
            "SourcePath" when p.Value is JsonValue source => [source.ToString()],
            _ => FilesOf(p.Value),
        }),
        JsonArray a => a.SelectMany(FilesOf),
        JsonValue v when v.TryGetValue<string>(out var text) && text.StartsWith("[file:text('", StringComparison.Ordinal) => [text.Split('\'')[1]],
        _ => [],
    };

    /// <summary>The steps and settings that a set of features knows, each step with the name of its module.</summary>
    sealed record Kitchen(IReadOnlyDictionary<string, string?> Steps, IReadOnlyDictionary<string, string> WhyNot, IReadOnlySet<string> Settings)
    {
        public static Kitchen Of(FeatureSet features, ModuleCatalog catalog, ShellHost shells)
        {
            // A scope that is never woken: the steps are only asked for their names.
            using var entered = TenantContext.Enter(new Tenant("recept", "", "", [], TenantStatus.Uninitialised, features, "recept", 0, 0));
            using var shell = shells.Acquire(features);
            using var scope = shell.Shell.Scopes.CreateScope();
            var steps = scope.ServiceProvider.GetServices<IRecipeStep>().ToList();
            return new Kitchen(
                steps.ToDictionary(s => s.Name, s => catalog.Modules.FirstOrDefault(m => m.GetType().Assembly == s.GetType().Assembly)?.DisplayName, StringComparer.OrdinalIgnoreCase),
                steps.Where(s => s.WhyNot is not null).ToDictionary(s => s.Name, s => s.WhyNot!, StringComparer.OrdinalIgnoreCase),
                scope.ServiceProvider.GetServices<SettingsType>().Select(t => t.Type.Name).ToHashSet(StringComparer.Ordinal));
        }
    }
}
