using System.Text.Json;
using Platform.Crawler.Pages;
using Platform.Dutch.Reading;

namespace Platform.Crawler.Checks.Readable;

/// <summary>Reads the Dutch pages once for three checks: readability, long sentences and difficult words.</summary>
sealed class Reading
{
    static readonly Lazy<JargonList> s_jargon = new(() =>
    {
        return new JargonList(Words("gewone-woorden.json").Concat(Words("gemeentewoorden.json")));
        static JargonWord[] Words(string list)
        {
            using var file = typeof(Reading).Assembly.GetManifestResourceStream(list)!;
            return JsonSerializer.Deserialize<JargonWord[]>(file)!;
        }
    });

    const int PlacesOfWord = 5;
    const int PageWords = 40; // an address and a few numbers are no text

    readonly ReadabilityMeter _meter;
    Uri? _last;

    Reading(CheckOptions options) => _meter = new(options.Jargon ?? s_jargon.Value);

    public static SiteCheck[] Checks(CheckOptions options)
    {
        var reading = new Reading(options);
        return [new ReadabilityCheck(reading), new LongSentencesCheck(reading), new JargonCheck(reading)];
    }

    public int Words { get; private set; }

    public int Sentences { get; private set; }

    public int Syllables { get; private set; }

    public int LongWords { get; private set; }

    public int LongSentences { get; private set; }

    /// <summary>Pages with a figure, the hardest first.</summary>
    public List<(double Score, Uri Url)> Pages { get; } = [];

    /// <summary>The longest sentences.</summary>
    public PriorityQueue<Evidence, int> Long { get; } = new();

    /// <summary>How often each difficult word was seen, and some places.</summary>
    public Dictionary<string, (int Times, List<Evidence> Places)> Jargon { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is enough text for a figure.</summary>
    public bool IsEnough => Words >= 100;

    public void See(HtmlPage page)
    {
        if (_last == page.Url || !page.IsDutch) return; // three checks show the same page
        _last = page.Url;
        var report = _meter.Measure(page.Prose);
        Words += report.Words;
        Sentences += report.Sentences;
        Syllables += report.Syllables;
        LongWords += report.LongWords;
        LongSentences += report.LongSentences;
        if (report.Words >= PageWords && report.FleschDouma is { } score) Pages.Add((score, page.Url));
        foreach (var finding in report.Findings)
        {
            if (finding.Kind is not (FindingKind.LongSentence or FindingKind.Jargon)) continue;
            var evidence = page.At(page.BlockAt(finding.Start).Element, page.Prose.Text.Substring(finding.Start, finding.Length));
            if (finding.Kind == FindingKind.LongSentence)
            {
                Long.Enqueue(evidence, finding.Length);
                if (Long.Count > Finding.MostEvidence) Long.Dequeue();
                continue;
            }
            var (times, places) = Jargon.GetValueOrDefault(finding.Jargon!.Word, (0, []));
            if (places.Count < PlacesOfWord) places.Add(evidence with { Quote = $"{evidence.Quote}: {finding.Advice}" });
            Jargon[finding.Jargon.Word] = (times + 1, places);
        }
    }
}

abstract class ReadingCheck(string id, Reading reading) : SiteCheck(id)
{
    protected Reading Read => reading;

    public override void See(HtmlPage page) => reading.See(page);

    protected Finding TooLittle(string unit, string threshold, string source) => Found(null, unit, threshold, source, null, "Niet gekeken: er is te weinig Nederlandse tekst om iets over te zeggen.");
}

sealed class ReadabilityCheck(Reading reading) : ReadingCheck("readability", reading)
{
    public override Finding Conclude(SiteFacts site)
    {
        const string threshold = "Flesch-Douma 60 of hoger (rond B1)";
        const string source = "Douma, De leesbaarheid van landbouwbladen (1960); Björnsson, Läsbarhet (1968)";
        if (!Read.IsEnough) return TooLittle("Flesch-Douma", threshold, source);
        var length = (double)Read.Words / Read.Sentences;
        var flesch = 206.84 - 77.0 * Read.Syllables / Read.Words - 0.93 * length;
        var lix = length + 100.0 * Read.LongWords / Read.Words;
        return Found(flesch, "Flesch-Douma", threshold, source, flesch switch { >= 60 => 3, >= 50 => 2, >= 40 => 1, _ => 0 },
            $"Flesch-Douma {flesch:0}, LIX {lix:0}, {length:0.0} woorden per zin. De formule ziet lengte, geen duidelijkheid.",
            Read.Pages.Where(p => p.Score < 60).OrderBy(p => p.Score).Select(p => new Evidence(p.Url, $"Flesch-Douma {p.Score:0}")));
    }
}

sealed class LongSentencesCheck(Reading reading) : ReadingCheck("long-sentences", reading)
{
    public override Finding Conclude(SiteFacts site)
    {
        const string threshold = "Hooguit 5 % van de zinnen heeft meer dan 20 woorden";
        const string source = "Eigen norm bij taalniveau B1";
        if (!Read.IsEnough) return TooLittle("% van de zinnen", threshold, source);
        var share = Percent(Read.LongSentences, Read.Sentences);
        return Found(share, "% van de zinnen", threshold, source, UpTo(share, 5, 10, 25), $"{Read.LongSentences} van de {Read.Sentences} zinnen hebben meer dan 20 woorden.", Read.Long.UnorderedItems.OrderByDescending(l => l.Priority).Select(l => l.Element));
    }
}

sealed class JargonCheck(Reading reading) : ReadingCheck("jargon", reading)
{
    public override Finding Conclude(SiteFacts site)
    {
        const string threshold = "Hooguit 4 moeilijke woorden op 1.000";
        const string source = "Lijst met gewone woorden van het netwerk";
        if (!Read.IsEnough) return TooLittle("op 1.000 woorden", threshold, source);
        var words = Read.Jargon.OrderByDescending(w => w.Value.Times).ToList();
        var count = words.Sum(w => w.Value.Times);
        var share = 1000.0 * count / Read.Words;
        return Found(share, "op 1.000 woorden", threshold, source, UpTo(share, 4, 8, 20),
            words.Count == 0 ? "Er zijn geen moeilijke woorden van de lijst gevonden." : $"{count} keer een moeilijk woord, het vaakst: {string.Join(", ", words.Take(5).Select(w => w.Key))}.",
            // first every word once, then where else
            words.Select(w => w.Value.Places[0]).Concat(words.SelectMany(w => w.Value.Places.Skip(1))));
    }
}
