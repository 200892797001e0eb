namespace Platform.Media.Library;

/// <summary>What is shown of the library, as the address says it.</summary>
/// <param name="Map">A folder; empty is the top.</param>
/// <param name="Q">Words in a name or description, in all folders.</param>
/// <param name="Sorteer"><c>nieuw</c>, <c>naam</c> or <c>grootte</c>.</param>
/// <param name="Weergave"><c>tabel</c>, else pictures.</param>
public sealed record LibraryFilter(string? Map, string? Q, string? Sorteer, string? Weergave)
{
    public string Folder => Map ?? "";

    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public bool IsTable => Weergave == "tabel";

    /// <summary>The address of a folder, with the same sorting and view.</summary>
    public string Url(string folder, string? view = null) =>
        "~/beheer/media?" + string.Join('&', new[] { ("map", folder), ("sorteer", Sorteer), ("weergave", view ?? Weergave) }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
}
