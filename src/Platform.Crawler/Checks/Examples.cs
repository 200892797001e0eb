using System.Collections;

namespace Platform.Crawler.Checks;

/// <summary>Counts everything and keeps the first examples: a site may have a million faults.</summary>
sealed class Examples : IEnumerable<Evidence>
{
    readonly List<Evidence> _kept = [];

    public int Count { get; private set; }

    public void Add(Func<Evidence> example)
    {
        Count++;
        if (_kept.Count < Finding.MostEvidence) _kept.Add(example());
    }

    public IEnumerator<Evidence> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
