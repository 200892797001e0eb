using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Platform.Kernel.Recipes;

/// <summary>
/// The expressions of Orchard's recipes: <c>[js: uuid()]</c>, <c>[js: variables('x')]</c>, <c>[js: parameters('x')]</c>,
/// <c>[js: configuration('x','y')]</c>, <c>[js: base64('…')]</c> and <c>[file:text('…')]</c>. Evaluated once, only where a whole string of
/// the recipe is one expression: what comes out, and text such as <c>[note: x]</c>, stays text.
/// </summary>
public sealed partial class RecipeExpressions(Recipe recipe, IReadOnlyDictionary<string, string> parameters, IConfiguration? configuration)
{
    readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    /// <summary>A copy of a node with its expressions replaced.</summary>
    /// <exception cref="RuleException">An expression cannot be evaluated.</exception>
    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Evaluate(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Evaluate)]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(Evaluate(text)),
        _ => node?.DeepClone(),
    };

    string Evaluate(string text)
    {
        if (FileText().Match(text) is { Success: true } file) return File.ReadAllText(recipe.PathOf(file.Groups["path"].Value));
        if (!JavaScript().IsMatch(text)) return text;
        var call = Call().Match(text);
        if (!call.Success) throw new RuleException($"De uitdrukking {text} wordt niet ondersteund.");
        string[] arguments = [.. Argument().Matches(call.Groups["arguments"].Value).Select(m => m.Groups["value"].Value)];
        return (call.Groups["function"].Value, arguments.Length) switch
        {
            ("uuid", 0) => NewId(),
            ("variables", 1) => Variable(arguments[0]),
            ("parameters", 1) => parameters.GetValueOrDefault(arguments[0]) ?? "",
            ("configuration", 1 or 2) => configuration?[arguments[0]] ?? arguments.ElementAtOrDefault(1) ?? "",
            ("base64", 1) => Encoding.UTF8.GetString(Convert.FromBase64String(arguments[0])),
            _ => throw new RuleException($"De uitdrukking {text} wordt niet ondersteund."),
        };
    }

    // A variable has one value in the whole run, also when it is [js: uuid()].
    string Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known)) return known;
        var value = (recipe.Root["variables"] as JsonObject)?[name] ?? throw new RuleException($"Het recept kent de variabele {name} niet.");
        return _variables[name] = Evaluate(value)!.ToString();
    }

    /// <summary>An id as Orchard makes them: 26 characters, lower case.</summary>
    public static string NewId()
    {
        const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        return string.Create(26, (object?)null, (span, _) =>
        {
            Span<byte> bytes = stackalloc byte[26];
            System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
            for (var i = 0; i < span.Length; i++) span[i] = alphabet[bytes[i] & 31];
        });
    }

    [GeneratedRegex(@"^\[file:text\('(?<path>[^']+)'\)\]$")]
    private static partial Regex FileText();

    [GeneratedRegex(@"^\[js:.*\]$", RegexOptions.Singleline)]
    private static partial Regex JavaScript();

    [GeneratedRegex(@"^\[js:\s*(?<function>[a-zA-Z0-9]+)\s*\((?<arguments>\s*(?:'[^']*'|""[^""]*"")?\s*(?:,\s*(?:'[^']*'|""[^""]*"")\s*)*)\)\s*;?\s*\]$")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<quote>['""])(?<value>.*?)\k<quote>")]
    private static partial Regex Argument();
}
