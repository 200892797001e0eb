using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;
using Platform.Search.Rebuild;

namespace Platform.Search.Results;

/// <summary>Reads the question, mends its spelling, ranks, counts, and cuts the snippets of one page.</summary>
sealed class SearchEngine(TenantDb db, Generations generations, QuestionSpelling spelling, Ranking ranking) : ISearchEngine
{
    const int MostForPhrase = 200;

    // Of the best score: what has less only shares a part of a word with the question.
    const double Weak = 0.1;

    public async Task<SearchResults> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        if (await generations.ReadAsync(db, cancel) is not { } generation) return SearchResults.None;
        var question = Question.Read(query.Text, generation.Analyzer, query.Trial);
        var suggestion = await spelling.MendAsync(generation, question, query.Audiences, cancel);
        if (suggestion is not null) question = Question.Read(suggestion, generation.Analyzer, query.Trial);

        var scored = await ranking.ScoreAsync(generation.Id, question, cancel);
        var all = await CandidatesAsync(generation, question, scored, SearchFilter.None, query.Audiences, cancel);
        if (all.Count == 0) return SearchResults.None with { Suggestion = suggestion };
        // Measured by the best that this reader may see: what is hidden decides nothing.
        var least = Weak * all[0].Score;
        all = [.. all.TakeWhile(c => c.Score >= least)];
        var found = query.Filter.IsNone ? all : [.. (await CandidatesAsync(generation, question, scored, query.Filter, query.Audiences, cancel)).TakeWhile(c => c.Score >= least)];

        return new SearchResults(await HitsAsync(generation, question, [.. found.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)], cancel), found.Count,
            all.CountBy(c => c.Kind).ToDictionary(c => c.Key, c => c.Value), await FacetsAsync(found, cancel), suggestion);
    }

    async Task<IReadOnlyList<FacetCount>> FacetsAsync(IReadOnlyList<Candidate> found, CancellationToken cancel)
    {
        if (found.Count == 0) return [];
        var sql = $"""{AdHoc.Mark}SELECT "Name", "Value", count(*) AS "Count" FROM search_facets WHERE "Doc" IN ({string.Join(',', found.Select(c => c.Id))}) GROUP BY "Name", "Value" """;
        return [.. (await db.Database.SqlQueryRaw<FacetCount>(sql).ToListAsync(cancel)).OrderByDescending(f => f.Count).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<QuestionWord>> ReadAsync(string text, CancellationToken cancel)
    {
        if (await generations.ReadAsync(db, cancel) is not { } generation) return [];
        var analyzer = generation.Analyzer;
        var slots = Question.Read(text, analyzer, []).Slots.ToDictionary(s => s.Word.Start);
        return [.. analyzer.Terms(text).Select(t => new QuestionWord(text[t.Start..t.End], slots.TryGetValue(t.Start, out var slot) ? [.. slot.Terms.Select(w => w.Name)] : []))];
    }

    async Task<IReadOnlyList<Candidate>> CandidatesAsync(OpenGeneration generation, Question question, IReadOnlyList<Scored> scored, SearchFilter filter, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var candidates = await ranking.ChooseAsync(scored, filter, audiences, cancel);
        if (question.Phrases.Count == 0 || candidates.Count == 0) return candidates;

        var ids = candidates.Take(MostForPhrase).Select(c => c.Id).ToList();
        var texts = await db.SearchDocs.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Kind, d.Title, d.Body }).ToDictionaryAsync(d => d.Id, cancel);
        return [.. candidates.Where(c => texts.TryGetValue(c.Id, out var text) && Has(Question.Stems(SearchKind.Of(text.Kind).HasSnippet ? text.Title + "\n" + text.Body : text.Title, generation.Analyzer)))];

        bool Has(IReadOnlyList<string> stems) => question.Phrases.All(phrase => Enumerable.Range(0, Math.Max(0, stems.Count - phrase.Count + 1)).Any(at => phrase.Index().All(p => stems[at + p.Index] == p.Item)));
    }

    async Task<IReadOnlyList<SearchHit>> HitsAsync(OpenGeneration generation, Question question, IReadOnlyList<Candidate> page, CancellationToken cancel)
    {
        var ids = page.Select(c => c.Id).ToList();
        var docs = await db.SearchDocs.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var snippets = new Snippets(generation.Analyzer, question);
        return [.. page.Where(c => docs.ContainsKey(c.Id)).Select(c => (Doc: docs[c.Id], c.Score)).Select(c => new SearchHit(c.Doc.Kind, c.Doc.EntityId, snippets.Mark(c.Doc.Title), c.Doc.Url, c.Doc.DateUtc,
            SearchKind.Of(c.Doc.Kind).HasSnippet ? snippets.Cut(c.Doc.Body) : [], c.Score))];
    }
}
