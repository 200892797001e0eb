using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Kernel.Recipes;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>ContentDefinition</c> with the types, parts and fields that this network made or changed itself.</summary>
sealed class DefinitionsExport(ContentTypes types) : IRecipeExport
{
    public string Key => "definitions";

    public string Title => "Soorten inhoud";

    public string Hint => "Eigen soorten, en velden die je aan andere soorten toevoegde.";

    public int Order => 10;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (made, parts) = await types.StoredAsync(cancel);
        if (made.Count + parts.Count == 0) yield break;
        yield return new JsonObject
        {
            ["name"] = "ContentDefinition",
            ["ContentTypes"] = new JsonArray([.. made.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new JsonObject
            {
                ["Name"] = t.Name,
                ["DisplayName"] = t.DisplayName,
                ["Settings"] = JsonNode.Parse(t.Settings),
                ["ContentTypePartDefinitionRecords"] = JsonNode.Parse(t.Parts),
            })]),
            ["ContentParts"] = new JsonArray([.. parts.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JsonObject
            {
                ["Name"] = p.Name,
                ["Settings"] = JsonNode.Parse(p.Settings),
                ["ContentPartFieldDefinitionRecords"] = JsonNode.Parse(p.Fields),
            })]),
        };
    }
}
