using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Words;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Rebuild;

namespace Platform.Search.Documents;

/// <summary>What an index says of one document: its terms and how much it is about each.</summary>
sealed class DocumentPostings
{
    const int RowsAtOnce = 4000; // SQLite takes a million characters
    const int WeightBits = 16;

    readonly IReadOnlyList<(long Term, int Weight)> _weights;
    readonly IReadOnlyList<Term> _words;

    DocumentPostings(IReadOnlyList<(long, int)> weights, IReadOnlyList<Term> words) => (_weights, _words) = (weights, words);

    /// <summary>Analyzes the text and fills in the lengths of the document.</summary>
    public static DocumentPostings Of(SearchDoc doc, OpenGeneration generation)
    {
        var analyzer = generation.Analyzer;
        var (title, body, terms) = (analyzer.Analyze(doc.Title), analyzer.Analyze(doc.Body), analyzer.Analyze(doc.Terms));
        (doc.TitleWords, doc.TitleMore, doc.BodyWords) = (title.Main.Count, title.More.Count, body.Main.Count);
        doc.BodyMore = body.More.Count + terms.Main.Count + terms.More.Count;
        return new DocumentPostings(Bm25.Weights(title, body, terms, generation.Average), [.. title.Words, .. body.Words, .. terms.Words]);
    }

    /// <summary>The other way round: what was kept of a fresh document.</summary>
    public static DocumentPostings OfFresh(byte[] data)
    {
        var weights = new List<(long, int)>();
        foreach (var packed in MemoryMarshal.Cast<byte, long>(data)) weights.Add((packed >> WeightBits, (int)(packed & Bm25.MostWeight)));
        return new DocumentPostings(weights, []);
    }

    /// <summary>Eight bytes a term, in the order of the terms: its number and in the last two bytes its weight.</summary>
    public byte[] ToFresh()
    {
        var packed = _weights.Select(w => (w.Term << WeightBits) | (long)w.Weight).Order().ToArray();
        return MemoryMarshal.AsBytes(packed.AsSpan()).ToArray();
    }

    /// <summary>The weight of a term in a fresh document; 0 when it does not have it.</summary>
    public static int WeightIn(byte[] fresh, long term)
    {
        var packed = MemoryMarshal.Cast<byte, long>(fresh);
        var at = packed.BinarySearch(term << WeightBits);
        if (at < 0) at = ~at; // the first that is not below it; a weight is never 0
        return at < packed.Length && packed[at] >> WeightBits == term ? (int)(packed[at] & Bm25.MostWeight) : 0;
    }

    /// <summary>Writes these documents as one block. Plain SQL of numbers: thousands of rows at once, without tracking.</summary>
    public static async Task WriteBlockAsync(TenantDb db, int generation, IReadOnlyCollection<(long Doc, DocumentPostings Postings)> documents, CancellationToken cancel)
    {
        if (documents.Count == 0) return;
        var block = documents.Min(d => d.Doc);
        var lists = new Dictionary<long, List<Posting>>();
        foreach (var (doc, postings) in documents.OrderBy(d => d.Doc))
            foreach (var (term, weight) in postings._weights) (CollectionsMarshal.GetValueRefOrAddDefault(lists, term, out _) ??= []).Add(new Posting(doc, weight));
        var isSqlite = db.Database.IsSqlite();
        foreach (var chunk in lists.OrderBy(l => l.Key).Chunk(RowsAtOnce))
        {
            // Numbers only, so nothing of a text can become a command.
            var values = string.Join(',', chunk.Select(l =>
            {
                var data = Convert.ToHexString(PostingList.Pack(block, l.Value));
                return string.Create(CultureInfo.InvariantCulture, $"({generation},{l.Key},{block},{l.Value.Count},{(isSqlite ? $"x'{data}'" : $"'\\x{data}'")})");
            }));
            var sql = $"""{AdHoc.Mark}INSERT INTO search_postings ("Generation","Term","Block","Documents","Data") VALUES {values}""";
            await db.Database.ExecuteSqlRawAsync(sql, cancel);
        }
    }

    /// <summary>Writes the words, for suggestions.</summary>
    public async Task WriteWordsAsync(TenantDb db, SearchDoc doc, CancellationToken cancel)
    {
        // In one order for all writers, so that two of them cannot wait for each other.
        foreach (var words in _words.Select(t => t.Word).Where(IsForSpelling).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(500))
        {
            var terms = $"""INSERT INTO search_terms ("Word","Audience") VALUES {string.Join(',', words.Select((_, i) => $"({{{i + 1}}},{{0}})"))} ON CONFLICT DO NOTHING""";
            await db.Database.ExecuteSqlRawAsync(terms, [doc.Audience, .. words], cancel);
        }
    }

    static bool IsForSpelling(string word) => word.Length is >= Spelling.ShortestWord and <= 40 && word.All(char.IsLetter);
}
