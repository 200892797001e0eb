namespace Platform.Dutch.Words;

/// <summary>Different words for one thing, abbreviations among them: <c>ots</c>, <c>ondertoezichtstelling</c>, <c>onder toezicht gesteld</c>.</summary>
/// <param name="Name">A name that stays the same when words are added: it becomes the term that the words share.</param>
/// <param name="Words">Words, phrases and abbreviations; one that is also an ordinary word (BEN) in capitals.</param>
public sealed record Concept(string Name, IReadOnlyList<string> Words);

/// <summary>
/// Finds concepts in a row of terms. All words of a concept become the same extra term, in texts and in questions, so a phrase of three words
/// and an abbreviation meet without anybody counting places. Immutable: one list may serve many threads.
/// </summary>
public sealed class ConceptList
{
    /// <summary>A list without concepts.</summary>
    public static ConceptList Empty { get; } = new();

    readonly Dictionary<string, List<Pattern>> _byFirst = new(StringComparer.Ordinal);

    internal void Add(string concept, IReadOnlyList<Term> terms, Func<Term, bool> isStop)
    {
        // BEN is also "ben": such a word only counts when it is written in capitals
        var inCapitals = terms.Count == 1 && terms[0].IsLetterWord && isStop(terms[0]);
        var stems = terms.Where(t => t.IsLetterWord || !isStop(t)).Select(t => t.Stem).ToArray();
        if (stems.Length == 0) return;
        if (!_byFirst.TryGetValue(stems[0], out var known)) _byFirst[stems[0]] = known = [];
        known.Add(new Pattern(concept, stems, inCapitals));
    }

    /// <summary>The concepts in these terms, with the place and number of the terms they take.</summary>
    internal IEnumerable<(string Concept, int At, int Count)> Find(IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (!_byFirst.TryGetValue(terms[i].Stem, out var patterns)) continue;
            foreach (var found in patterns.Where(p => p.Fits(terms, i)).GroupBy(p => p.Concept, StringComparer.Ordinal))
                yield return (found.Key, i, found.Max(p => p.Stems.Length));
        }
    }

    sealed record Pattern(string Concept, string[] Stems, bool InCapitals)
    {
        public bool Fits(IReadOnlyList<Term> terms, int at)
        {
            if (at + Stems.Length > terms.Count || (InCapitals && !terms[at].IsLetterWord)) return false;
            for (var i = 1; i < Stems.Length; i++)
                if (terms[at + i].Stem != Stems[i]) return false;
            return true;
        }
    }
}
