using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.BrowserTests.Support;

/// <summary>A walk through a network: starts at a few addresses, follows the links that this person sees and checks every page.</summary>
static partial class Tour
{
    /// <summary>Enough for all kinds of pages a role can reach, and an end when links go on for ever.</summary>
    const int MostPages = 90;

    /// <summary>Of pages of one kind (two handreikingen, two questions) so many are looked at.</summary>
    const int MostOfAKind = 2;

    /// <returns>What is wrong, and how many pages were opened.</returns>
    public static async Task<(IReadOnlyList<string> Wrong, int Pages)> Walk(Someone someone, string name, params string[] starts)
    {
        var (wrong, seen, kinds) = (new List<string>(), new HashSet<string>(), new Dictionary<string, int>());
        var queue = new Queue<(string Path, string From)>();
        foreach (var start in starts) Add(start, "the list");

        var pages = 0;
        while (queue.Count > 0 && pages < MostPages)
        {
            var (path, from) = queue.Dequeue();
            pages++;
            var response = await someone.Page.GotoAsync(someone.Address(path));
            if (response is null || response.Status >= 400)
            {
                wrong.Add($"{path}: answers {response?.Status} (linked from {from}){(response?.Status >= 500 ? someone.Site.LastError : "")}");
                someone.TakeComplaints();
                continue;
            }
            if (!(await response.HeaderValueAsync("content-type") ?? "").StartsWith("text/html", StringComparison.Ordinal)) continue;
            wrong.AddRange((await PageCheck.Run(someone.Page, $"{name}{FileName(path)}")).Concat(someone.TakeComplaints()).Select(w => $"{path}: {w}"));
            foreach (var link in (await someone.Page.EvaluateAsync<JsonElement>("() => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)")).EnumerateArray())
                if (someone.Below(link.GetString()!) is { } below) Add(below, path);
        }
        return (wrong, pages);

        void Add(string path, string from)
        {
            path = path.Split('#')[0];
            if (NotAPage().IsMatch(path) || !seen.Add(path)) return;
            var kind = Kind(path);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (kinds[kind] <= (path.Contains('?', StringComparison.Ordinal) ? 1 : MostOfAKind) || from == "the list") queue.Enqueue((path, from));
        }
    }

    /// <summary>The address with numbers and titles left out, so that all handreikingen are of one kind.</summary>
    static string Kind(string path)
    {
        var parts = path.Split('?');
        var names = parts.Length > 1 ? string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0]).Order()) : "";
        return string.Join('/', parts[0].Split('/').Select(s => s.Any(char.IsDigit) || s.Contains('-', StringComparison.Ordinal) ? "#" : s)) + "?" + names;
    }

    static string FileName(string path) => Unsafe().Replace(path, "-").TrimEnd('-') is { Length: > 0 } name ? name[..Math.Min(name.Length, 80)] : "-home";

    [GeneratedRegex(@"^/(api|bestanden|media|dist|thema)/|\.(ics|csv|xlsx|pdf|xml|json|txt|zip)(\?|$)|/(ics|csv|export|pdf)$")]
    private static partial Regex NotAPage();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();
}
