using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>A document that may be a result.</summary>
sealed record Candidate(long Id, string Kind, double Score);

/// <summary>
/// Ranks by BM25. Scores are added up here, in one order, so that SQLite and PostgreSQL give the same list to the last place; the databases only read
/// lists and say which documents the reader may see.
/// </summary>
sealed class Ranking(TenantDb db, PostingReader postings)
{
    /// <summary>A longer list of results is cut off: nobody reads it, and a filter looks further.</summary>
    public const int MostCandidates = 500;

    const double CoordinationExponent = 0.6;
    const int LookedUpAtFirst = 1000;

    // A term in more of all documents than this tells little: it orders what the others find and finds nothing by itself.
    const int CommonPart = 10;
    const int AlwaysRare = 2000;

    /// <summary>The score of every document that has one of the rarer terms, the best first. What is not for the reader is still among them.</summary>
    public async Task<IReadOnlyList<Scored>> ScoreAsync(int generation, Question question, CancellationToken cancel)
    {
        var found = await postings.ReadAsync(generation, question.Terms.Select(t => t.Id), cancel);
        if (found.Count == 0) return [];
        var all = Math.Max(await postings.CollectionSizeAsync(cancel), found.Values.Max(t => t.Count)); // the lists may still know documents that are gone
        var mostOfRare = Math.Max(AlwaysRare, all / CommonPart);
        var smallest = found.Values.Min(t => t.Count);

        var sums = new Dictionary<long, Sum>();
        foreach (var term in question.Terms.Where(t => found.ContainsKey(t.Id)).OrderBy(t => found[t.Id].Count).ThenBy(t => t.Id))
        {
            var list = found[term.Id];
            var slots = question.Slots.Index().Where(s => s.Item.Terms.Any(t => t.Id == term.Id)).Aggregate(0, (bits, s) => bits | (1 << s.Index));
            Add(sums, list, term.Factor * Bm25.Rarity(list.Count, all), slots, finds: list.Count <= mostOfRare || list.Count == smallest);
        }

        // A document that answers half of the question counts for less than half.
        double[] coordination = [.. Enumerable.Range(0, question.Slots.Count + 1).Select(answered => Math.Pow((double)answered / question.Slots.Count, CoordinationExponent))];
        var scored = new Scored[sums.Count];
        var at = 0;
        foreach (var (doc, sum) in sums) scored[at++] = new Scored(doc, Math.Round(sum.Score * coordination[BitOperations.PopCount((uint)sum.Slots)], 6));
        Array.Sort(scored);
        return scored;
    }

    static void Add(Dictionary<long, Sum> sums, TermPostings list, double worth, int slots, bool finds)
    {
        foreach (var (block, data) in list.Blocks)
        {
            var reader = PostingList.Read(block, data);
            while (reader.MoveNext()) AddOne(reader.Current);
        }
        foreach (var posting in list.Fresh) AddOne(posting);

        void AddOne(Posting posting)
        {
            ref var sum = ref finds ? ref CollectionsMarshal.GetValueRefOrAddDefault(sums, posting.Doc, out _) : ref CollectionsMarshal.GetValueRefOrNullRef(sums, posting.Doc);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref sum)) sum = new Sum(sum.Score + worth * Bm25.Saturated(posting.Weight), sum.Slots | slots);
        }
    }

    /// <summary>The best of these that the reader may see and the filter lets through.</summary>
    public async Task<IReadOnlyList<Candidate>> ChooseAsync(IReadOnlyList<Scored> scored, SearchFilter filter, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var docs = db.SearchDocs.Where(d => audiences.Contains(d.Audience));
        if (filter.Kind is { } kind) docs = docs.Where(d => d.Kind == kind);
        if (filter.From is { } from) docs = docs.Where(d => d.DateUtc >= from);
        foreach (var (name, value) in filter.Facets) docs = docs.Where(d => d.Facets.Any(f => f.Name == name && f.Value == value));

        var chosen = new List<Candidate>();
        for (int looked = 0, next = LookedUpAtFirst; looked < scored.Count && chosen.Count < MostCandidates; looked += next, next *= 4)
        {
            var some = scored.Skip(looked).Take(next).ToList();
            var ids = some.ConvertAll(s => s.Doc);
            var kinds = await docs.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Kind }).ToDictionaryAsync(d => d.Id, d => d.Kind, cancel);
            chosen.AddRange(some.Where(s => kinds.ContainsKey(s.Doc)).Take(MostCandidates - chosen.Count).Select(s => new Candidate(s.Doc, kinds[s.Doc], s.Score)));
        }
        return chosen;
    }

    readonly record struct Sum(double Score, int Slots);
}

/// <summary>A document and its score; the best first, and of equals the oldest.</summary>
readonly record struct Scored(long Doc, double Score) : IComparable<Scored>
{
    public int CompareTo(Scored other) => other.Score.CompareTo(Score) is not 0 and var byScore ? byScore : Doc.CompareTo(other.Doc);
}
