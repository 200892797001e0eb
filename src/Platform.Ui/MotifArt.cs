using System.Reflection;
using Microsoft.AspNetCore.Html;

namespace Platform.Ui;

/// <summary>The pictures of a motif: geometric SVG in the colours of the network, from <c>Motifs/{name}</c>. Decorative, instead of stock photos.</summary>
public sealed class MotifArt
{
    const string Fallback = "netwerk";

    static readonly Dictionary<string, MotifArt> s_all = new[] { "stroom", "nul", Fallback }.ToDictionary(name => name, name => new MotifArt(name), StringComparer.Ordinal);

    readonly HtmlString[] _cards;

    MotifArt(string name)
    {
        Logo = new HtmlString(Read(name, "logo"));
        Hero = new HtmlString(Read(name, "hero"));
        _cards = [.. Enumerable.Range(1, 6).Select(n => new HtmlString(Read(name, "card-" + n)))];
    }

    public HtmlString Logo { get; }

    /// <summary>Behind the title of the home page; stands in <c>sp-hero</c>.</summary>
    public HtmlString Hero { get; }

    /// <summary>The motif of that name, or the platform's own.</summary>
    public static MotifArt Of(string name) => s_all.GetValueOrDefault(name) ?? s_all[Fallback];

    /// <summary>A picture for a card; the same seed always gives the same one.</summary>
    public HtmlString Card(long seed) => _cards[(int)((ulong)seed % (ulong)_cards.Length)];

    /// <summary>The logo as a file of its own, for the tab of a browser, where the custom properties of the page do not reach.</summary>
    public string Icon(string brand500, string brand300, string accent300) => (Logo.Value ?? "")
        .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
        .Replace("var(--sp-merk-500)", brand500, StringComparison.Ordinal)
        .Replace("var(--sp-merk-300)", brand300, StringComparison.Ordinal)
        .Replace("var(--sp-accent-300)", accent300, StringComparison.Ordinal);

    static string Read(string motif, string picture)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{motif}/{picture}.svg")
            ?? throw new InvalidOperationException($"Motif {motif} has no {picture}.svg.");
        using var reader = new StreamReader(stream);
        return string.Concat(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
