using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Kernel.Recipes;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>ContentDefinition</c>: adds types, parts and fields to what is here; settings of both are put together.</summary>
sealed class ContentDefinitionStep(DefinitionImport import) : IRecipeStep
{
    public string Name => "ContentDefinition";

    public Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel) => import.RunAsync(Name, step, replace: false, cancel);
}

/// <summary>Step <c>ReplaceContentDefinition</c>: types and parts become exactly what the recipe says.</summary>
sealed class ReplaceContentDefinitionStep(DefinitionImport import) : IRecipeStep
{
    public string Name => "ReplaceContentDefinition";

    public Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel) => import.RunAsync(Name, step, replace: true, cancel);
}

/// <summary>Step <c>DeleteContentDefinition</c>: <c>{ "ContentTypes": [ "Blog" ], "ContentParts": [ "Blog" ] }</c>. Items of a removed type stay; nobody sees them.</summary>
sealed class DeleteContentDefinitionStep(ContentTypes types) : IRecipeStep
{
    public string Name => "DeleteContentDefinition";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var names = Names(step["ContentTypes"]).Concat(Names(step["ContentParts"])).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            if (types.IsShipped(name)) left.Add($"{name}: dit soort hoort bij het platform en blijft");
            else await types.RemoveAsync(name, cancel);
        }
        await types.CommitAsync(cancel);
        return StepResult.Of(Name, $"{names.Count - left.Count} verwijderd", left);
    }

    static IEnumerable<string> Names(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonValue>().Select(v => v.ToString());
}

/// <summary>What the two steps with definitions share.</summary>
sealed class DefinitionImport(ContentTypes types, IEnumerable<Element> elements)
{
    // They say how items hang together and need no class of their own here.
    static readonly string[] s_structure = ["ContainedPart", "TaxonomyPart", "TermPart", "MenuItemsListPart", "MenuItemPart", "LinkMenuItemPart", "LayerMetadata", "LocalizationPart"];

    readonly HashSet<string> _elements = elements.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);

    public async Task<StepResult> RunAsync(string step, JsonObject json, bool replace, CancellationToken cancel)
    {
        var (wanted, parts) = (DefinitionJson.Types(json), DefinitionJson.Parts(json));
        var stored = (await types.StoredAsync(cancel)).Parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var fields = parts.GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Key, p => replace || !stored.TryGetValue(p.Key, out var known) ? p.Last().Fields : DefinitionJson.Merge(known.Read(), p.Last().Fields), StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var type in wanted)
        {
            var here = types.Find(type.Name);
            if (types.IsShipped(type.Name)) left.AddRange(type.Parts.Where(p => !here!.Has(p.PartName) && p.PartName != type.Name).Select(p => $"{type.Name}: {p.Name} is niet toegevoegd, want dit soort hoort bij het platform"));
            else left.AddRange(type.Parts.Where(p => !IsKnown(p.PartName, type.Name, fields, stored)).Select(p => $"{type.Name}: het onderdeel {p.PartName} kent het platform niet; het blijft bewaard"));
            var whole = here is null || replace ? type : Joined(here, type);
            await types.PutAsync(whole with { Parts = [.. whole.Parts.Select(p => p.PartName == type.Name ? p with { Fields = Own(type.Name) } : p)] }, cancel);
        }
        foreach (var part in parts)
        {
            var settings = replace || !stored.TryGetValue(part.Name, out var known) ? part.Settings : DefinitionJson.Merge(DefinitionSettings.Parse(known.Settings), part.Settings);
            await types.PutPartAsync(part.Name, settings, fields[part.Name], cancel);
            left.AddRange(part.Fields.Where(f => !_elements.Contains(f.FieldName)).Select(f => $"{part.Name}.{f.Name}: de veldsoort {f.FieldName} kent het platform niet; het veld blijft bewaard"));
        }
        await types.CommitAsync(cancel);
        return StepResult.Of(step, StepResult.Count(wanted.Count, "soort", "soorten") + ", " + StepResult.Count(parts.Count, "onderdeel", "onderdelen"), left);

        IReadOnlyList<FieldDefinition> Own(string name) => fields.TryGetValue(name, out var given) ? given : !replace && stored.TryGetValue(name, out var row) ? row.Read() : [];
    }

    bool IsKnown(string part, string type, Dictionary<string, IReadOnlyList<FieldDefinition>> fields, Dictionary<string, Definitions.PartRow> stored) =>
        part == type || _elements.Contains(part) || fields.ContainsKey(part) || stored.ContainsKey(part) || s_structure.Contains(part);

    static TypeDefinition Joined(TypeDefinition here, TypeDefinition given) => here with
    {
        DisplayName = given.DisplayName.Length > 0 ? given.DisplayName : here.DisplayName,
        Settings = DefinitionJson.Merge(here.Settings, given.Settings),
        Parts =
        [
            .. here.Parts.Select(p => given.Parts.FirstOrDefault(g => g.Name == p.Name) is { } changed ? changed with { Settings = DefinitionJson.Merge(p.Settings, changed.Settings), Fields = p.Fields } : p),
            .. given.Parts.Where(g => here.Parts.All(p => p.Name != g.Name)),
        ],
    };
}
