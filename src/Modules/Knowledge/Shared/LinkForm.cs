using System.ComponentModel.DataAnnotations;

namespace Platform.Knowledge.Shared;

/// <summary>A source or an attachment that readers can go to.</summary>
public sealed class LinkForm
{
    [Display(Name = "Naam"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Text { get; set; }

    [Display(Name = "Webadres"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Url { get; set; }

    bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Url);

    // A file of the library stands within the site.
    bool HasWebAddress => Url?.Trim().StartsWith("/media/", StringComparison.Ordinal) == true || Uri.TryCreate(Url?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>The links with one empty row to fill in, at least <paramref name="least"/> rows.</summary>
    internal static List<LinkForm> Rows(IReadOnlyList<(string Text, string Url)> links, int least)
    {
        List<LinkForm> rows = [.. links.Select(l => new LinkForm { Text = l.Text, Url = l.Url })];
        do rows.Add(new LinkForm()); while (rows.Count < least);
        return rows;
    }

    internal static IEnumerable<(string Text, string Url)> Filled(IEnumerable<LinkForm> rows) => rows.Where(r => !r.IsEmpty).Select(r => ((r.Text ?? "").Trim(), (r.Url ?? "").Trim()));

    internal static IEnumerable<(string Field, string Message)> Faults(string list, IEnumerable<LinkForm> rows)
    {
        foreach (var (index, row) in rows.Index())
        {
            if (row.IsEmpty) continue;
            if (string.IsNullOrWhiteSpace(row.Text)) yield return ($"{list}[{index}].{nameof(Text)}", "Geef de link een naam.");
            if (!row.HasWebAddress) yield return ($"{list}[{index}].{nameof(Url)}", "Vul een webadres in dat begint met https://.");
        }
    }
}
