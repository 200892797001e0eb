namespace Platform.Search.Documents;

/// <summary>How a kind of result is shown.</summary>
/// <param name="Name">As in <see cref="Kernel.Search.SearchKey"/>.</param>
/// <param name="HasSnippet">False when no text may be shown outside its own page.</param>
public sealed record SearchKind(string Name, string Label, string Plural, string Icon, bool HasSnippet = true)
{
    static readonly Dictionary<string, SearchKind> s_all = new[]
    {
        new SearchKind("handreiking", "Handreiking", "Kennisbank", "file-text"),
        new SearchKind("themapagina", "Thema", "Thema’s", "layers"),
        new SearchKind("leesroute", "Leesroute", "Leesroutes", "map-pin"),
        new SearchKind("topic", "Forum", "Forum", "message-circle"),
        new SearchKind("casus", "Casus", "Casussen", "shield", HasSnippet: false),
        new SearchKind("session", "Bijeenkomst", "Agenda", "calendar"),
        new SearchKind("member", "Deelnemer", "Deelnemers", "user"),
        new SearchKind("file", "Bestand", "Bestanden", "paperclip"),
        new SearchKind("pagina", "Pagina", "Pagina’s", "book-open"),
    }.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>A kind that nobody described shows under its own name, without its text.</summary>
    public static SearchKind Of(string name) => s_all.GetValueOrDefault(name) ?? new SearchKind(name, name, name, "file-text", HasSnippet: false);
}
