using System.Text.RegularExpressions;

namespace Platform.Kernel.Views;

/// <summary>
/// Links within a network in text that people wrote: <c>/kennisbank/samen-beslissen</c>. They are kept without the network's prefix, so that a text
/// survives another address and an export; a page puts the prefix in front when it is shown.
/// </summary>
public static partial class SiteLinks
{
    /// <param name="pathBase">Path of the network's root, <c>/stroomop</c>; empty at a host name of its own.</param>
    public static string Below(string pathBase, string html)
    {
        if (!html.Contains("=\"/", StringComparison.Ordinal) && !html.Contains("=\"~/", StringComparison.Ordinal)) return html; // most texts
        return Start().Replace(html, m =>
            pathBase.Length > 0 && html.AsSpan(m.Index + m.Length - 1).StartsWith(pathBase + "/", StringComparison.Ordinal) ? m.Value : $"{m.Groups["attribute"].Value}{pathBase}/");
    }

    [GeneratedRegex("""(?<attribute>\s(?:href|src)=")~?/(?![/\\])""")]
    private static partial Regex Start();
}
