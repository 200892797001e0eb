namespace Platform.Dutch.Words;

/// <summary>What an index keeps of a text.</summary>
/// <param name="Main">The stems of the words as they stand there, in order, without stop words.</param>
/// <param name="More">What they also mean: stems of the parts of compounds, and concepts.</param>
/// <param name="Words">The words themselves, for a list to check spelling against.</param>
public sealed record AnalyzedText(IReadOnlyList<string> Main, IReadOnlyList<string> More, IReadOnlyList<Term> Words);

/// <summary>
/// Makes terms of texts and questions, the same way for both: words, stems, parts of compounds, concepts. Immutable but for its caches: one analyzer
/// may serve many threads.
/// </summary>
public sealed class TextAnalyzer
{
    static readonly Lazy<Decompounder> s_compounds = new(() => new Decompounder(Lexicon.Dutch));
    static readonly Lazy<WordStems> s_stems = new(() => new WordStems(Lexicon.Dutch, s_compounds.Value));

    readonly IReadOnlySet<string> _stopWords;
    readonly ConceptList _concepts = new();

    /// <summary>Knows these concepts and leaves these words out.</summary>
    public TextAnalyzer(IEnumerable<Concept> concepts, IReadOnlySet<string> stopWords)
    {
        _stopWords = stopWords;
        foreach (var concept in concepts)
            foreach (var word in concept.Words) _concepts.Add(ConceptTerm(concept.Name), [.. Terms(word)], IsStopWord);
    }

    /// <summary>Divides compounds; shared by all analyzers.</summary>
    public static Decompounder Compounds => s_compounds.Value;

    /// <summary>All words of a text, stop words too, with their places.</summary>
    public IEnumerable<Term> Terms(string text)
    {
        foreach (var (start, length, word, isLetterWord) in TermSplitter.Split(text))
            yield return new Term(start, length, word, s_stems.Value.Of(word.Replace("-", "", StringComparison.Ordinal)), isLetterWord);
    }

    /// <summary>Whether a word is left out; a letter word (<c>BEN</c>) is not.</summary>
    public bool IsStopWord(Term term) => !term.IsLetterWord && _stopWords.Contains(term.Word);

    /// <summary>The stems of the parts of a compound or of a word with hyphens, of the largest first.</summary>
    public IReadOnlyList<string> Parts(Term term)
    {
        var pieces = term.Word.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var words = pieces.Length > 1 ? pieces.Where(p => p.Length > 1).Concat(pieces.SelectMany(Compounds.AllParts)) : Compounds.AllParts(term.Word);
        return [.. words.Select(s_stems.Value.Of).Where(s => s.Length >= 2 && s != term.Stem).Distinct()];
    }

    /// <summary>The concepts in a row of terms without stop words: which, from which term, over how many.</summary>
    public IEnumerable<(string Concept, int At, int Count)> Concepts(IReadOnlyList<Term> terms) => _concepts.Find(terms);

    /// <summary>What an index keeps of this text.</summary>
    public AnalyzedText Analyze(string text)
    {
        List<Term> words = [.. Terms(text).Where(t => !IsStopWord(t))];
        List<string> more = [.. words.SelectMany(Parts), .. Concepts(words).Select(c => c.Concept)];
        return new AnalyzedText([.. words.Select(t => t.Stem)], more, words);
    }

    // No word of a text can look like this: a word never has a space.
    static string ConceptTerm(string name) => "concept " + name;
}
