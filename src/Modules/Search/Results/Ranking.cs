using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>A document that may be a result.</summary>
sealed record Candidate(long Id, string Kind, double Score);

/// <summary>
/// Ranks in two steps. The database adds up the rarer terms and gives the best few hundred documents that the reader may see; those get their exact
/// score here, with all terms added in one order, so that SQLite and PostgreSQL give the same list to the last place.
/// </summary>
sealed class Ranking(TenantDb db, TermCounts counts)
{
    /// <summary>A longer list of results is cut off: nobody reads it, and a filter looks further.</summary>
    public const int MostCandidates = 500;

    const double CoordinationExponent = 0.6;

    // A term in more of all documents than this tells little and costs much; it only helps to order.
    const int CommonPart = 10;
    const int AlwaysRare = 2000;

    public async Task<IReadOnlyList<Candidate>> RankAsync(int generation, Question question, SearchFilter filter, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        if (question.Terms.Count == 0) return [];
        var (all, found) = await counts.OfAsync(generation, [.. question.Terms.Select(t => t.Id)], cancel);
        var rarity = question.Terms.Where(t => found.GetValueOrDefault(t.Id) > 0).ToDictionary(t => t.Id, t => t.Factor * Bm25.Rarity(found[t.Id], all));
        if (rarity.Count == 0) return [];

        var rare = rarity.Keys.Where(t => found[t] <= Math.Max(AlwaysRare, all / CommonPart)).ToList();
        if (rare.Count == 0) rare.Add(rarity.Keys.MinBy(t => found[t]));
        var candidates = await CandidatesAsync(generation, rare.ToDictionary(t => t, t => rarity[t]), filter, audiences, cancel);
        return candidates.Count == 0 ? [] : await ScoreAsync(generation, question, rarity, candidates, cancel);
    }

    async Task<List<Candidate>> CandidatesAsync(int generation, Dictionary<long, double> terms, SearchFilter filter, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var arguments = new List<object>();
        var conditions = new List<string> { $"""d."Audience" IN ({string.Join(',', audiences.Select(Argument))})""" };
        if (filter.Kind is { } kind) conditions.Add($"""d."Kind" = {Argument(kind)}""");
        if (filter.From is { } from) conditions.Add($"""d."DateUtc" >= {Argument(db.Database.IsSqlite() ? from.UtcTicks : from.ToUniversalTime())}""");
        foreach (var (name, value) in filter.Facets)
            conditions.Add($"""EXISTS (SELECT 1 FROM search_facets f WHERE f."Doc" = d."Id" AND f."Name" = {Argument(name)} AND f."Value" = {Argument(value)})""");
        var wanted = string.Join(',', terms.Select(t => string.Create(CultureInfo.InvariantCulture, $"({t.Key},CAST({t.Value:R} AS float8))")));
        var saturation = (Bm25.K1 * Bm25.Unit).ToString(CultureInfo.InvariantCulture);
        var sql = $"""
            WITH wanted("Term","Factor") AS (VALUES {wanted}),
            scored AS (SELECT p."Doc", SUM(w."Factor" * (p."Weight" / (p."Weight" + CAST({saturation} AS float8)))) AS "Score"
                FROM wanted w JOIN search_postings p ON p."Generation" = {generation} AND p."Term" = w."Term" GROUP BY p."Doc")
            SELECT d."Id", d."Kind", s."Score" FROM scored s JOIN search_docs d ON d."Id" = s."Doc"
            WHERE {string.Join(" AND ", conditions)} ORDER BY s."Score" DESC, d."Id" LIMIT {MostCandidates}
            """;
        return await db.Database.SqlQueryRaw<Candidate>(sql, [.. arguments]).ToListAsync(cancel);

        string Argument(object value)
        {
            arguments.Add(value);
            return $"{{{arguments.Count - 1}}}";
        }
    }

    async Task<IReadOnlyList<Candidate>> ScoreAsync(int generation, Question question, Dictionary<long, double> rarity, List<Candidate> candidates, CancellationToken cancel)
    {
        var sql = $"""
            {AdHoc.Mark}SELECT "Generation", "Term", "Doc", "Weight" FROM search_postings
            WHERE "Generation" = {generation} AND "Term" IN ({string.Join(',', rarity.Keys)}) AND "Doc" IN ({string.Join(',', candidates.Select(c => c.Id))})
            """;
        var weights = (await db.SearchPostings.FromSqlRaw(sql).AsNoTracking().ToListAsync(cancel)).ToLookup(p => p.Doc);
        var terms = question.Terms.Where(t => rarity.ContainsKey(t.Id)).Select(t => t.Id).ToList();
        return [.. candidates.Select(c => c with { Score = Score(weights[c.Id].ToDictionary(p => p.Term, p => p.Weight)) }).OrderByDescending(c => c.Score).ThenBy(c => c.Id)];

        double Score(Dictionary<long, int> document)
        {
            var sum = 0.0;
            foreach (var term in terms)
                if (document.TryGetValue(term, out var weight)) sum += rarity[term] * Bm25.Saturated(weight);
            var answered = question.Slots.Count(s => s.Terms.Any(t => document.ContainsKey(t.Id)));
            return Math.Round(sum * Math.Pow((double)answered / question.Slots.Count, CoordinationExponent), 6);
        }
    }
}
