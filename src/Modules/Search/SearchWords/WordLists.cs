using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Words;
using Platform.Kernel.Data;
using Platform.Search.Data;

namespace Platform.Search.SearchWords;

/// <summary>
/// The concepts and stop words of a network as one text, which an index keeps, and the analyzer for such a text. Networks with the same lists share
/// an analyzer; one that nobody uses any more is forgotten.
/// </summary>
static class WordLists
{
    static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    static readonly ConcurrentDictionary<string, WeakReference<TextAnalyzer>> s_analyzers = new(StringComparer.Ordinal);

    /// <summary>Of this network as it is now.</summary>
    public static async Task<string> ReadAsync(TenantDb db, CancellationToken cancel) => Write(
        await db.SearchConcepts.AsNoTracking().Where(c => !c.Removed).ToListAsync(cancel), await db.PassedOver.Select(s => s.Word).ToListAsync(cancel));

    /// <summary>The same for lists that somebody is trying out.</summary>
    public static string Write(IEnumerable<SearchConcept> concepts, IEnumerable<string> stopWords) => JsonSerializer.Serialize(
        new Lists([.. concepts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.List)], [.. stopWords.Order(StringComparer.Ordinal)]), s_options);

    public static TextAnalyzer Analyzer(string lists)
    {
        if (s_analyzers.TryGetValue(lists, out var kept) && kept.TryGetTarget(out var analyzer)) return analyzer;
        foreach (var (key, value) in s_analyzers)
            if (!value.TryGetTarget(out _)) s_analyzers.TryRemove(key, out _);
        var (concepts, stopWords) = JsonSerializer.Deserialize<Lists>(lists)!;
        analyzer = new TextAnalyzer(concepts.Select(c => new Concept(SearchConcept.KeyOf(c[0]), c)), stopWords.Count == 0 ? Dutch.Words.StopWords.Default : stopWords.ToFrozenSet(StringComparer.Ordinal));
        s_analyzers[lists] = new WeakReference<TextAnalyzer>(analyzer);
        return analyzer;
    }

    sealed record Lists(IReadOnlyList<IReadOnlyList<string>> Concepts, IReadOnlyList<string> StopWords);
}
