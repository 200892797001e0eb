using System.Globalization;

namespace Platform.Crawler.Network;

/// <summary>What robots.txt asks of one robot (RFC 9309): its own groups together, or those of everybody; the longest rule wins, and of two as long the kind one.</summary>
sealed class RobotsFile
{
    const int MostDelay = 3600;

    readonly List<(string Pattern, bool Allow)> _rules = [];

    /// <summary>Nothing is forbidden: there is no robots.txt (4xx).</summary>
    public static RobotsFile Free { get; } = new();

    /// <summary>Everything is forbidden: the server is in trouble (5xx, no answer).</summary>
    public static RobotsFile Closed { get; } = Parse("User-agent: *\nDisallow: /", "");

    /// <summary>Seconds between two requests, when asked for.</summary>
    public double? Delay { get; private set; }

    /// <summary>The sitemaps that are named, for every robot.</summary>
    public List<string> Sitemaps { get; } = [];

    /// <summary>The patterns that forbid something.</summary>
    public IEnumerable<string> Forbidden => _rules.Where(r => !r.Allow).Select(r => r.Pattern);

    public static RobotsFile Parse(string text, string product)
    {
        var file = new RobotsFile();
        var groups = new List<(List<string> Agents, List<(string Key, string Value)> Lines)>();
        foreach (var raw in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var line = raw.Split('#')[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (key, value) = (line[..colon].Trim().TrimStart('\uFEFF').ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "sitemap") file.Sitemaps.Add(value);
            else if (key == "user-agent")
            {
                if (groups.Count == 0 || groups[^1].Lines.Count > 0) groups.Add(([], []));
                groups[^1].Agents.Add(Token(value));
            }
            else if (key is "allow" or "disallow" or "crawl-delay" && groups.Count > 0) groups[^1].Lines.Add((key, value));
        }
        var mine = groups.Where(g => g.Agents.Contains(product, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var (key, value) in (mine.Count > 0 ? mine : groups.Where(g => g.Agents.Contains("*"))).SelectMany(g => g.Lines)) file.Take(key, value);
        return file;
    }

    /// <summary>Whether the address may be asked.</summary>
    public bool Allows(Uri url)
    {
        var path = url.PathAndQuery;
        if (path == "/robots.txt") return true;
        var (best, allow) = (-1, true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length < best || (pattern.Length == best && !allows) || !Matches(pattern, path)) continue;
            (best, allow) = (pattern.Length, allows);
        }
        return allow;
    }

    void Take(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0) Delay = Math.Min(seconds, MostDelay);
        }
        else if (value.Length > 0) _rules.Add((Encoded(value), key == "allow"));
    }

    static string Token(string value) => value == "*" ? value : string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));

    // A rule may hold letters that an address holds in percents: both the way an address has them
    static string Encoded(string pattern) => Uri.TryCreate("http://x" + (pattern[0] is '/' or '*' ? "" : "/") + pattern, UriKind.Absolute, out var url) && pattern[0] == '/' ? url.PathAndQuery : pattern;

    // Greedy with one place to go back to: linear enough, whatever somebody writes
    static bool Matches(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var p = ends ? pattern.AsSpan(0, pattern.Length - 1) : pattern.AsSpan();
        int i = 0, j = 0, star = -1, back = 0;
        while (j < path.Length)
        {
            if (i < p.Length && p[i] == '*')
            {
                star = i++;
                back = j;
            }
            else if (i < p.Length && p[i] == path[j])
            {
                i++;
                j++;
            }
            else if (i == p.Length && !ends) return true;
            else if (star >= 0)
            {
                i = star + 1;
                j = ++back;
            }
            else return false;
        }
        return p[i..].TrimStart('*').IsEmpty;
    }
}
