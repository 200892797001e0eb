using Microsoft.EntityFrameworkCore;
using Platform.Dutch.Words;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;
using Platform.Search.Rebuild;

namespace Platform.Search.Results;

/// <summary>Mends the words of a question that do not exist: not in what the reader may see, not in the dictionary, and no compound.</summary>
sealed class QuestionSpelling(TenantDb db, PostingReader postings)
{
    const int MostNear = 12;

    // How common a word is counts by its logarithm: more would not change the choice.
    const int MostCounted = 500;

    /// <returns>The question with its spelling mended, or null when nothing is wrong or nothing is near.</returns>
    public async Task<string?> MendAsync(OpenGeneration generation, Question question, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        List<Term> doubtful = [.. question.Slots.Select(s => s.Word).Where(IsDoubtful)];
        if (doubtful.Count == 0) return null;
        var words = doubtful.ConvertAll(t => t.Word);
        var known = await db.SearchTerms.Where(t => words.Contains(t.Word) && audiences.Contains(t.Audience)).Select(t => t.Word).Distinct().ToListAsync(cancel);

        var (text, mended) = (question.Text, false);
        foreach (var term in doubtful.Where(t => !known.Contains(t.Word)).Reverse()) // from the end: places before it stay
        {
            if (await NearestAsync(generation, term.Word, audiences, cancel) is not { } better) continue;
            text = text[..term.Start] + better + text[term.End..];
            mended = true;
        }
        return mended ? text : null;
    }

    static bool IsDoubtful(Term term) =>
        term.Word.Length >= Spelling.ShortestWord && term.Word.All(char.IsLetter) && !Lexicon.Dutch.Contains(term.Word) && TextAnalyzer.Compounds.Split(term.Word).Count == 0;

    async Task<string?> NearestAsync(OpenGeneration generation, string word, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var (shortest, longest) = (word.Length - Spelling.MostErrors(word.Length), word.Length + Spelling.MostErrors(word.Length));
        var vocabulary = await db.SearchTerms.Where(t => t.Word.Length >= shortest && t.Word.Length <= longest && audiences.Contains(t.Audience)).Select(t => t.Word).Distinct().ToListAsync(cancel);
        var near = Spelling.Near(word, vocabulary).Take(MostNear).ToList();
        if (near.Count == 0) return null;

        // Counted in what the reader may see now: the word of a text that is gone is no suggestion.
        var terms = near.ToDictionary(n => n.Word, n => TermId.Of(generation.Analyzer.Terms(n.Word).Single().Stem));
        var found = await postings.ReadAsync(generation.Id, terms.Values.Distinct(), cancel);
        var newest = found.ToDictionary(f => f.Key, f => f.Value.Documents().OrderDescending().Take(MostCounted).ToList());
        var docs = newest.Values.SelectMany(d => d).Distinct().ToList();
        var visible = (await db.SearchDocs.Where(d => docs.Contains(d.Id) && audiences.Contains(d.Audience)).Select(d => d.Id).ToListAsync(cancel)).ToHashSet();
        var documents = newest.ToDictionary(n => n.Key, n => n.Value.Count(visible.Contains));
        return Spelling.Likeliest(near, w => documents.GetValueOrDefault(terms[w]));
    }
}
