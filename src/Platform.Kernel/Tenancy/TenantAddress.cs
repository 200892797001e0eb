using System.Text.RegularExpressions;

namespace Platform.Kernel.Tenancy;

/// <summary>The names under which a network is found: its short name, its prefix and its own host names.</summary>
public static partial class TenantAddress
{
    /// <summary>Shape of a short name and of a prefix.</summary>
    public const string NamePattern = "^[a-z][a-z0-9-]{0,39}$";

    public const string NameMessage = "De korte naam bestaat uit kleine letters, cijfers en streepjes, begint met een letter en heeft hooguit 40 tekens.";

    /// <summary>A short name that no network may have: <c>/platform/netwerken/nieuw</c> is the page to make one.</summary>
    public const string ReservedName = "nieuw";

    /// <summary>Longest title of a network.</summary>
    public const int TitleLength = 60;

    static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase) { "platform", "api", "health", "dist", "account", "bestanden", "voorbeeld", "well-known", "sitemap" };

    /// <summary>Whether a network may have this prefix: a short name that no page of the platform uses.</summary>
    public static bool IsPrefix(string prefix) => Name().IsMatch(prefix) && !s_reserved.Contains(prefix);

    /// <summary>A host name as browsers send it (lower case, without scheme, port or path), or null when it is none.</summary>
    public static string? HostOf(string text)
    {
        var host = text.Trim().TrimEnd('/').ToLowerInvariant();
        foreach (var scheme in new[] { "https://", "http://" })
            if (host.StartsWith(scheme, StringComparison.Ordinal)) host = host[scheme.Length..];
        return host.Length is > 0 and <= 253 && host.IndexOfAny(['/', ':', '?', '#', '@', ' ', '_']) < 0 && Uri.CheckHostName(host) == UriHostNameType.Dns
            ? new Uri("https://" + host).IdnHost : null;
    }

    /// <summary>A short name made from a title: <c>Netwerk Samen &amp; Beter</c> gives <c>netwerk-samen-beter</c>.</summary>
    public static string Suggest(string title)
    {
        var plain = string.Concat(title.Normalize(System.Text.NormalizationForm.FormD).Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));
        var name = Other().Replace(plain.ToLowerInvariant(), "-").Trim('-');
        if (name.Length > 0 && !char.IsAsciiLetter(name[0])) name = "n-" + name;
        return name.Length > 40 ? name[..40].TrimEnd('-') : name;
    }

    /// <exception cref="RuleException">A name, prefix or host name cannot be used.</exception>
    internal static void Check(NewTenant wanted)
    {
        if (!Name().IsMatch(wanted.Name) || wanted.Name == ReservedName) throw new RuleException(NameMessage);
        CheckTitle(wanted.Title);
        if (wanted.Prefix is { Length: > 0 } prefix && !IsPrefix(prefix)) throw new RuleException("Dit adres kan niet: gebruik kleine letters, cijfers en streepjes, en geen woord dat het platform zelf gebruikt.");
        if (wanted.Name != Tenant.HostName && string.IsNullOrEmpty(wanted.Prefix) && wanted.Hosts.Count == 0) throw new RuleException("Geef het netwerk een adres: een voorvoegsel of een eigen domeinnaam.");
    }

    /// <exception cref="RuleException">The title is missing or too long.</exception>
    internal static void CheckTitle(string title)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > TitleLength) throw new RuleException($"Geef het netwerk een naam van hooguit {TitleLength} tekens.");
    }

    /// <summary>Host names as they are stored: normal form, each once.</summary>
    /// <exception cref="RuleException">One is no host name, or belongs to another network.</exception>
    internal static IReadOnlyList<string> Hosts(string tenant, IReadOnlyList<string> wanted, TenantTable table)
    {
        string[] hosts = [.. wanted.Select(h => HostOf(h) ?? throw new RuleException($"‘{h}’ is geen domeinnaam. Gebruik bijvoorbeeld netwerk.voorbeeld.nl.")).Distinct(StringComparer.Ordinal)];
        foreach (var host in hosts)
            if (table.All.FirstOrDefault(t => t.Name != tenant && t.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)) is { } owner)
                throw new RuleException($"De domeinnaam {host} is al van {owner.Title}.");
        return hosts;
    }

    [GeneratedRegex(NamePattern)]
    private static partial Regex Name();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
