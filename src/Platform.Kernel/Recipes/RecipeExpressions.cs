using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Platform.Kernel.Recipes;

/// <summary>
/// The expressions of Orchard's recipes: <c>[js: uuid()]</c>, <c>[js: variables('x')]</c>, <c>[js: parameters('x')]</c>, <c>[js: configuration('x','y')]</c>,
/// <c>[js: base64('…')]</c>, <c>[file:text('…')]</c> and <c>[file:base64('…')]</c>; texts and calls may be put together with <c>+</c>. Evaluated once, only
/// where a whole string of the recipe is one expression: what comes out, and text such as <c>[note: x]</c>, stays text.
/// <c>configuration</c> reads below the section <c>Recipes</c> of the configuration and nothing else: a recipe must never see a secret of the installation.
/// </summary>
public sealed class RecipeExpressions(Recipe recipe, IReadOnlyDictionary<string, string> parameters, IConfiguration? configuration)
{
    readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    readonly HashSet<string> _underWay = new(StringComparer.Ordinal);

    /// <summary>A copy of a node with its expressions replaced.</summary>
    /// <exception cref="RuleException">An expression cannot be evaluated; the message says where it stands.</exception>
    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Evaluate(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Evaluate)]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(Evaluate(text, v)),
        _ => node?.DeepClone(),
    };

    /// <summary>The text as an export writes it: one that looks like an expression, because somebody typed it so, must come out as the same text.</summary>
    public static string Write(string text) => RecipeCall.Scope(text) is null ? text : RecipeCall.Literal(text);

    string Evaluate(string text, JsonNode at)
    {
        if (RecipeCall.Scope(text) is not { } scope) return text;
        try
        {
            return string.Concat(RecipeCall.Parse(text).Select(term => Value(term, scope, at)));
        }
        catch (Exception e) when (e is FormatException or RuleException)
        {
            var shown = text.Length > 80 ? text[..80] + "…" : text;
            throw new RuleException(e is RuleException && e.Message.Contains("$.", StringComparison.Ordinal) ? e.Message : $"De uitdrukking {shown} bij {at.GetPath()} kan niet: {e.Message}");
        }
    }

    string Value(RecipeCall term, string scope, JsonNode at)
    {
        if (term.Function is not { } function) return term.Text;
        string[] given = [.. term.Arguments.Select(a => string.Concat(a.Select(t => Value(t, scope, at))))];
        return (scope, function, given.Length) switch
        {
            ("js", "uuid", 0) => NewId(),
            ("js", "variables", 1) => Variable(given[0]),
            ("js", "parameters", 1) => parameters.GetValueOrDefault(given[0]) ?? "",
            ("js", "configuration", 1 or 2) => configuration?.GetSection("Recipes")[given[0]] ?? given.ElementAtOrDefault(1) ?? "",
            ("js", "base64", 1) => Encoding.UTF8.GetString(Convert.FromBase64String(given[0])),
            ("file", "text", 1) => File.ReadAllText(recipe.PathOf(given[0])),
            ("file", "base64", 1) => Convert.ToBase64String(File.ReadAllBytes(recipe.PathOf(given[0]))),
            _ => throw new RuleException($"de functie {function} met {given.Length} waarden bestaat niet."),
        };
    }

    // A variable has one value in the whole run, also when it is [js: uuid()].
    string Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known)) return known;
        var value = (recipe.Root["variables"] as JsonObject)?[name] ?? throw new RuleException($"het recept kent de variabele {name} niet.");
        if (!_underWay.Add(name)) throw new RuleException($"de variabele {name} verwijst naar zichzelf.");
        return _variables[name] = Evaluate(value)!.ToString();
    }

    /// <summary>An id as Orchard makes them: 26 characters, lower case.</summary>
    public static string NewId() => System.Security.Cryptography.RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 26);
}
