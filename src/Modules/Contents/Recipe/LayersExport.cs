using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Platform.Contents.Widgets;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>Layers</c> with Orchard's rule objects.</summary>
sealed class LayersExport(TenantSettings settings) : IRecipeExport
{
    public string Key => "layers";

    public string Title => "Lagen";

    public string Hint => "Waar en voor wie widgets te zien zijn.";

    public int Order => 40;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var layers = settings.Get<LayerSettings>().Added;
        if (layers.Count == 0) yield break;
        yield return new JsonObject
        {
            ["name"] = "Layers",
            ["Layers"] = new JsonArray([.. layers.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => new JsonObject { ["Name"] = l.Name, ["Description"] = l.Title, ["LayerRule"] = new JsonObject { ["Conditions"] = new JsonArray([.. Conditions(l)]) } })]),
        };
    }

    static IEnumerable<JsonNode> Conditions(Layer layer)
    {
        if (layer.Homepage) yield return new JsonObject { ["Name"] = "HomepageCondition", ["Value"] = true };
        if (layer.PathPrefix is { Length: > 0 } prefix) yield return new JsonObject { ["Name"] = "UrlCondition", ["Value"] = "~" + prefix, ["Operation"] = new JsonObject { ["Name"] = "StringStartsWithOperator" } };
        if (layer.Audience == LayerAudience.Members) yield return new JsonObject { ["Name"] = "IsAuthenticatedCondition" };
        if (layer.Audience == LayerAudience.Visitors) yield return new JsonObject { ["Name"] = "IsAnonymousCondition" };
        if (layer.Role is { Length: > 0 } role) yield return new JsonObject { ["Name"] = "RoleCondition", ["Value"] = role, ["Operation"] = new JsonObject { ["Name"] = "StringEqualsOperator" } };
        yield return new JsonObject { ["Name"] = "BooleanCondition", ["Value"] = !layer.Never };
    }
}
