using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Words;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Rebuild;

namespace Platform.Search.Documents;

/// <summary>What an index says of one document. Writing is plain SQL of numbers: hundreds of rows at once, without tracking.</summary>
sealed class DocumentPostings
{
    const int RowsAtOnce = 5000; // SQLite takes a million characters

    readonly Dictionary<long, int> _weights;
    readonly IReadOnlyList<string> _words;

    DocumentPostings(Dictionary<long, int> weights, IReadOnlyList<string> words) => (_weights, _words) = (weights, words);

    /// <summary>Analyzes the text and fills in the lengths of the document.</summary>
    public static DocumentPostings Of(SearchDoc doc, OpenGeneration generation)
    {
        var analyzer = generation.Analyzer;
        var (title, body, terms) = (analyzer.Analyze(doc.Title), analyzer.Analyze(doc.Body), analyzer.Analyze(doc.Terms));
        (doc.TitleWords, doc.TitleMore, doc.BodyWords) = (title.Main.Count, title.More.Count, body.Main.Count);
        doc.BodyMore = body.More.Count + terms.Main.Count + terms.More.Count;
        return new DocumentPostings(Bm25.Weights(title, body, terms, generation.Average),
            [.. title.Words.Concat(body.Words).Concat(terms.Words).Select(t => t.Word).Where(IsForSpelling).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    static bool IsForSpelling(string word) => word.Length is >= Spelling.ShortestWord and <= 40 && word.All(char.IsLetter);

    /// <summary>Writes the postings of these documents.</summary>
    public static async Task WriteAsync(TenantDb db, int generation, IEnumerable<(long Doc, DocumentPostings Postings)> documents, CancellationToken cancel)
    {
        // In the order of the table: the rows of a batch fall on as few pages as they can.
        var rows = documents.SelectMany(d => d.Postings._weights.Select(w => (Term: w.Key, d.Doc, Weight: w.Value))).Order().ToList();
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            // Numbers only, so nothing of a text can become a command.
            var values = string.Join(',', chunk.Select(r => string.Create(CultureInfo.InvariantCulture, $"({generation},{r.Term},{r.Doc},{r.Weight})")));
            var sql = $"""INSERT INTO search_postings ("Generation","Term","Doc","Weight") VALUES {values}""";
            await db.Database.ExecuteSqlRawAsync(sql, cancel);
        }
    }

    /// <summary>Writes the words, for suggestions.</summary>
    public async Task WriteWordsAsync(TenantDb db, SearchDoc doc, CancellationToken cancel)
    {
        // In one order for all writers, so that two of them cannot wait for each other.
        foreach (var words in _words.Chunk(500))
        {
            var terms = $"""INSERT INTO search_terms ("Word","Audience") VALUES {string.Join(',', words.Select((_, i) => $"({{{i + 1}}},{{0}})"))} ON CONFLICT DO NOTHING""";
            await db.Database.ExecuteSqlRawAsync(terms, [doc.Audience, .. words], cancel);
        }
    }

    public Task RemoveAsync(TenantDb db, SearchDoc doc, int generation, CancellationToken cancel)
    {
        var terms = _weights.Keys.ToList();
        return db.SearchPostings.Where(p => p.Generation == generation && terms.Contains(p.Term) && p.Doc == doc.Id).ExecuteDeleteAsync(cancel);
    }
}
