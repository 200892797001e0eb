using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Contents.Widgets;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Recipe;

/// <summary>Puts the conditions of a layer of Orchard together in ours, which must all hold.</summary>
sealed partial class LayerRule(Layer start)
{
    public Layer Layer { get; private set; } = start;

    /// <summary>What could not be taken over, in Dutch.</summary>
    public List<string> Notes { get; } = [];

    public void All(JsonArray conditions)
    {
        foreach (var condition in conditions.OfType<JsonObject>()) One(condition);
    }

    /// <summary>A rule of before: <c>isHomepage() &amp;&amp; isAuthenticated()</c>.</summary>
    public void Text(string rule)
    {
        foreach (var term in rule.Split("&&", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var call = Call().Match(term);
            var value = call.Groups["value"].Value;
            switch (call.Success ? call.Groups["name"].Value : term)
            {
                case "true": break;
                case "false": Never(null); break;
                case "isHomepage": Homepage(); break;
                case "isAuthenticated": For(LayerAudience.Members); break;
                case "isAnonymous": For(LayerAudience.Visitors); break;
                case "url": Url(value.TrimEnd('*'), exact: !value.EndsWith('*')); break;
                case "role": Role(value); break;
                default: Never($"de regel {term} heeft hier geen tegenhanger"); break;
            }
        }
    }

    void One(JsonObject condition)
    {
        var kind = KindOf(condition);
        var value = ContentImport.Text(condition, "Value");
        var inner = condition["Conditions"] as JsonArray ?? [];
        switch (kind)
        {
            case "AllConditionGroup": All(inner); break;
            case "AnyConditionGroup" when inner.Count == 1: All(inner); break;
            case "BooleanCondition" when condition["Value"]?.GetValueKind() == JsonValueKind.True: break;
            case "BooleanCondition": Never(null); break;
            case "HomepageCondition" when condition["Value"]?.GetValueKind() != JsonValueKind.False: Homepage(); break;
            case "IsAuthenticatedCondition": For(LayerAudience.Members); break;
            case "IsAnonymousCondition": For(LayerAudience.Visitors); break;
            case "UrlCondition" when Operator(condition) is "StringStartsWithOperator": Url(value, exact: false); break;
            case "UrlCondition" when Operator(condition) is "StringEqualsOperator" or "": Url(value, exact: true); break;
            case "RoleCondition" when Operator(condition) is "StringEqualsOperator" or "": Role(value); break;
            default: Never($"de voorwaarde {kind} heeft hier geen tegenhanger"); break;
        }
    }

    void Homepage() => Layer = Layer with { Homepage = true };

    void For(LayerAudience audience)
    {
        if (Layer.Audience != LayerAudience.Everybody && Layer.Audience != audience) Never(null);
        Layer = Layer with { Audience = audience };
    }

    void Url(string url, bool exact)
    {
        var path = "/" + url.TrimStart('~').Trim('/');
        if (path == "/" && !exact) return;
        if (path == "/") Homepage();
        else if (Layer.PathPrefix is { } other && other != path) Never("twee adressen tegelijk kan hier niet");
        else
        {
            Layer = Layer with { PathPrefix = path };
            if (exact) Notes.Add($"toont ook op de pagina’s onder {path}");
        }
    }

    void Role(string role)
    {
        switch (role.ToUpperInvariant())
        {
            case "AUTHENTICATED": For(LayerAudience.Members); return;
            case "ANONYMOUS": For(LayerAudience.Visitors); return;
            case "ADMINISTRATOR": role = RoleNames.Beheerder; break;
        }
        if (Layer.Role is { } other && other != role) Never("twee rollen tegelijk kan hier niet");
        else Layer = Layer with { Role = role };
    }

    void Never(string? why)
    {
        Layer = Layer with { Never = true };
        if (why is not null) Notes.Add(why + ", dus de laag toont nergens");
    }

    static string KindOf(JsonObject json) => ContentImport.Text(json, "Name") is { Length: > 0 } name ? name : ContentImport.Text(json, "$type").Split(',')[0].Split('.')[^1];

    static string Operator(JsonObject condition) => condition["Operation"] is JsonObject operation ? KindOf(operation) : "";

    [GeneratedRegex("""^(?<name>[a-zA-Z]+)\(\s*(?:["'](?<value>[^"']*)["'])?\s*\)$""")]
    private static partial Regex Call();
}
