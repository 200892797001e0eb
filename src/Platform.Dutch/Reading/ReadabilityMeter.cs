using Platform.Dutch.Texts;

namespace Platform.Dutch.Reading;

/// <summary>Measures how readable Dutch texts are. Immutable: one meter may serve many threads.</summary>
/// <param name="jargon">The difficult words to look for.</param>
public sealed class ReadabilityMeter(JargonList jargon)
{
    /// <summary>A meter that knows no difficult words.</summary>
    public ReadabilityMeter() : this(JargonList.Empty)
    {
    }

    /// <summary>Measures the prose of a Markdown text.</summary>
    public Readability MeasureMarkdown(string source) => Measure(Prose.FromMarkdown(source));

    /// <summary>Measures a plain text, with empty lines between its paragraphs.</summary>
    public Readability MeasurePlainText(string source) => Measure(Prose.FromPlainText(source));

    /// <summary>Measures prose; the findings have their places in its source.</summary>
    public Readability Measure(Prose prose)
    {
        var tally = new Tally(jargon, prose.Text);
        foreach (var block in prose.Blocks) tally.Add(block);
        return tally.Report();
    }

    sealed class Tally(JargonList jargon, string text)
    {
        readonly List<Finding> _findings = [];
        readonly List<(Sentence First, int WordsBefore)> _stretch = [];
        int _words, _sentences, _syllables, _longWords, _longSentences, _passive, _sinceHeading;

        public void Add(ProseBlock block)
        {
            var sentences = SentenceSplitter.Split(text, block.Start, block.End);
            if (sentences.Count == 0) return;
            foreach (var sentence in sentences) FindJargon(sentence);
            if (block.Kind == ProseKind.Cell) return;

            if (block.Kind == ProseKind.Heading) CloseStretch();
            else _stretch.Add((sentences[0], _sinceHeading));
            var before = _words;
            foreach (var sentence in sentences) Count(sentence);
            if (block.Kind == ProseKind.Heading) return;
            var words = _words - before;
            _sinceHeading += words;
            if (words > Readability.LongParagraph)
                _findings.Add(new(FindingKind.LongParagraph, sentences[0].Start, sentences[^1].End - sentences[0].Start, $"Deze alinea heeft {words} woorden.", $"Maak er meer alinea’s van, elk met één onderwerp en hooguit {Readability.LongParagraph} woorden."));
        }

        public Readability Report()
        {
            CloseStretch();
            return new Readability
            {
                Words = _words,
                Sentences = _sentences,
                Syllables = _syllables,
                LongWords = _longWords,
                LongSentences = _longSentences,
                PassiveSentences = _passive,
                Findings = [.. _findings.OrderBy(f => f.Start).ThenByDescending(f => f.Length)],
            };
        }

        void Count(Sentence sentence)
        {
            _sentences++;
            _words += sentence.Words.Count;
            foreach (var word in sentence.Words)
            {
                _syllables += SyllableCounter.Count(word.Text);
                if (word.Text.Count(char.IsLetter) > 6) _longWords++;
            }
            if (sentence.Words.Count > Readability.LongSentence)
            {
                _longSentences++;
                _findings.Add(new(FindingKind.LongSentence, sentence.Start, sentence.Length, $"Deze zin heeft {sentence.Words.Count} woorden.", "Maak er twee zinnen van, of laat iets weg."));
            }
            if (PassiveVoice.IsPassive(text, sentence))
            {
                _passive++;
                _findings.Add(new(FindingKind.Passive, sentence.Start, sentence.Length, "Hier staat niet meteen wie iets doet.", "Begin met wie het doet: ‘de gemeente beslist’ in plaats van ‘er wordt beslist’."));
            }
        }

        void FindJargon(Sentence sentence)
        {
            foreach (var (entry, start, length) in jargon.Find(sentence))
                _findings.Add(new(FindingKind.Jargon, start, length, $"‘{entry.Word}’ is voor veel lezers moeilijk.", $"Schrijf liever: {entry.Plain}.{(entry.Note is null ? "" : " " + entry.Note)}") { Jargon = entry });
        }

        // The place shown is where a heading would do most good: the paragraph nearest to the middle.
        void CloseStretch()
        {
            if (_sinceHeading >= Readability.WantsHeading)
            {
                var first = _stretch.MinBy(s => Math.Abs(s.WordsBefore - _sinceHeading / 2)).First;
                _findings.Add(new(FindingKind.NoSubheading, first.Start, first.Length, $"Hier staan {_sinceHeading} woorden zonder tussenkop.", "Zet bijvoorbeeld hier een tussenkop die zegt waar het stuk over gaat."));
            }
            _stretch.Clear();
            _sinceHeading = 0;
        }
    }
}
