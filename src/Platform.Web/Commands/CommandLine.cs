using Platform.Kernel;

namespace Platform.Web.Commands;

/// <summary>A command with its words and options: <c>tenant create demo --recipe leeg</c>.</summary>
/// <param name="Words">What follows the command and does not belong to an option.</param>
/// <param name="Settings">The arguments in the form that configuration reads.</param>
public sealed record CommandLine(string Name, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, string[] Settings)
{
    // Options that are settings of the installation, under their short name.
    static readonly Dictionary<string, string> s_settings = new(StringComparer.Ordinal)
    {
        ["data"] = "Platform:Data",
        ["database"] = "Platform:Database",
        ["recipes"] = "Platform:Recipes",
        ["public-url"] = "Platform:PublicUrl",
        ["smtp"] = "Platform:Smtp",
    };

    static readonly HashSet<string> s_flags = new(StringComparer.Ordinal) { "json", "force", "no-demo" };

    public string? Option(string name) => Options.GetValueOrDefault(name);

    public bool Has(string name) => Options.ContainsKey(name);

    /// <exception cref="RuleException">The option is missing.</exception>
    public string Require(string name) => Option(name) ?? throw new RuleException($"Geef --{name} mee.");

    public static CommandLine Parse(string[] args)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
                continue;
            }
            var name = args[i][2..];
            if (name.IndexOf('=') is var equals and > 0) options[name[..equals]] = name[(equals + 1)..];
            else if (s_flags.Contains(name) || i + 1 == args.Length) options[name] = "true";
            else options[name] = args[++i];
        }
        var command = words.Count > 0 ? words[0] : "serve";
        string[] settings = [.. options.Select(o => $"--{s_settings.GetValueOrDefault(o.Key, o.Key)}={o.Value}")];
        return new CommandLine(command, [.. words.Skip(1)], options, settings);
    }
}
