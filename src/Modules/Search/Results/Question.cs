using System.Text.RegularExpressions;
using Platform.Dutch.Words;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>A term to look for, and how much it counts beside the word that was asked for.</summary>
sealed record WantedTerm(long Id, string Name, double Factor);

/// <summary>One word of a question with everything that may stand for it.</summary>
sealed record Slot(Term Word, IReadOnlyList<WantedTerm> Terms);

/// <summary>A question as the index understands it: words with their parts and concepts, and phrases between quotes.</summary>
sealed partial class Question
{
    const int MostWords = 12;
    const double PartFactor = 0.35;
    const double ConceptFactor = 0.6;

    Question(string text, IReadOnlyList<Slot> slots, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        (Text, Slots, Phrases) = (text, slots, phrases);
        Terms = [.. slots.SelectMany(s => s.Terms).GroupBy(t => t.Id).Select(g => g.MaxBy(t => t.Factor)!)];
    }

    public string Text { get; }

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>Stems that must stand next to each other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; }

    /// <summary>All terms, each once, in the order of the question: scores add up in this order everywhere.</summary>
    public IReadOnlyList<WantedTerm> Terms { get; }

    /// <param name="trial">Words that mean the same for this question only.</param>
    public static Question Read(string text, TextAnalyzer analyzer, IReadOnlyList<string> trial)
    {
        List<Term> words = [.. analyzer.Terms(text).Where(t => !analyzer.IsStopWord(t)).Take(MostWords)];
        var concepts = analyzer.Concepts(words).ToList();
        var tried = TrialTerms(words, [.. trial.Select(t => Stems(t, analyzer)).Where(s => s.Count > 0)]);
        return new Question(text,
            [.. words.Select((word, i) => new Slot(word, [.. TermsOf(word, analyzer), .. concepts.Where(c => i >= c.At && i < c.At + c.Count).Select(c => Wanted(c.Concept, ConceptFactor)), .. tried[i]]))],
            [.. Quoted().Matches(text).Select(m => Stems(m.Groups[1].Value, analyzer)).Where(s => s.Count > 1)]);
    }

    public static IReadOnlyList<string> Stems(string text, TextAnalyzer analyzer) => [.. analyzer.Terms(text).Where(t => !analyzer.IsStopWord(t)).Select(t => t.Stem)];

    static IEnumerable<WantedTerm> TermsOf(Term word, TextAnalyzer analyzer) =>
        analyzer.Parts(word).Select(p => Wanted(p, PartFactor)).Prepend(Wanted(word.Stem, 1));

    // What is not in the index as a concept yet is looked for by the words themselves.
    static ILookup<int, WantedTerm> TrialTerms(List<Term> words, IReadOnlyList<IReadOnlyList<string>> trial) =>
        (from phrase in trial
         from at in Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1))
         where phrase.Index().All(p => words[at + p.Index].Stem == p.Item)
         from place in Enumerable.Range(at, phrase.Count)
         from other in trial
         where other != phrase
         from stem in other
         select (Place: place, Term: Wanted(stem, ConceptFactor / other.Count))).ToLookup(t => t.Place, t => t.Term);

    static WantedTerm Wanted(string term, double factor) => new(TermId.Of(term), term, factor);

    [GeneratedRegex("[\"“„]([^\"“”„]+)[\"”]")]
    private static partial Regex Quoted();
}
