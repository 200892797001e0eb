using System.Text.Json;

namespace Platform.Checklists.Benchmarks;

/// <summary>
/// What gemeenten score with one instrument: median and quartiles, from five gemeenten of five different owners up, rounded to fives.
/// New figures appear only when at least two gemeenten have changed since the last ones. When exactly one joined or left, the old and the new figures beside
/// each other would give that one away; so after one joined the old figures stay, and after one left nothing shows until another one changed.
/// </summary>
public sealed class Benchmark
{
    public const int Fewest = 5;
    public const int FewestChanged = 2;

    public string InstrumentId { get; set; } = "";

    /// <summary>Who was in the figures and with which audit: <c>GEMEENTE=audit.version</c> lines, never shown.</summary>
    public string Participants { get; set; } = "";

    /// <summary>JSON of <see cref="Figures"/>.</summary>
    public string FiguresJson { get; set; } = "[]";

    public int Count { get; set; }

    public DateTimeOffset PublishedUtc { get; set; }

    /// <summary>Whether the figures may be seen now.</summary>
    public bool IsShown { get; set; }

    public IReadOnlyList<BenchmarkFigure> Figures => JsonSerializer.Deserialize<List<BenchmarkFigure>>(FiguresJson) ?? [];

    public void Take(IReadOnlyList<Participant> participants, DateTimeOffset now)
    {
        var before = Participants.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var after = participants.Select(p => p.Line).ToHashSet(StringComparer.Ordinal);
        var (left, changed) = (Names(before).Except(Names(after)).Any(), Names(before.Except(after)).Union(Names(after.Except(before))).Count());
        var enough = participants.Count >= Fewest && participants.Select(p => p.OwnerId).Distinct().Count() >= Fewest;
        if (enough && (before.Count == 0 || changed >= FewestChanged))
        {
            (Participants, FiguresJson) = (string.Join('\n', after.Order(StringComparer.Ordinal)), JsonSerializer.Serialize(BenchmarkFigure.Of(participants)));
            (Count, PublishedUtc, IsShown) = (participants.Count, now, true);
        }
        else IsShown = enough && before.Count > 0 && !left && (IsShown || changed == 0);

        static IEnumerable<string> Names(IEnumerable<string> lines) => lines.Select(l => l[..l.LastIndexOf('=')]).Distinct(StringComparer.Ordinal);
    }
}

/// <summary>One gemeente with the scores of its newest completed audit.</summary>
/// <param name="Version">When it was completed; another moment means other scores.</param>
public sealed record Participant(string Gemeente, long OwnerId, long AuditId, long Version, IReadOnlyDictionary<string, int> Scores)
{
    public string Line => FormattableString.Invariant($"{Gemeente.Trim().ToUpperInvariant()}={AuditId}.{Version}");
}

/// <summary>One basin, or its automatic or human part; scores from 0 to 100 in fives.</summary>
/// <param name="Basin">Id of the basin, followed by <see cref="Automatic"/> or <see cref="Human"/> for a part.</param>
public sealed record BenchmarkFigure(string Basin, int Low, int Median, int High)
{
    public const string Automatic = "/websitecheck";
    public const string Human = "/mensen";

    const int Step = 5;

    /// <summary>A basin that fewer than five scored is left out.</summary>
    public static IReadOnlyList<BenchmarkFigure> Of(IReadOnlyList<Participant> participants) =>
    [
        .. participants.SelectMany(p => p.Scores).GroupBy(s => s.Key, s => s.Value, StringComparer.Ordinal).Where(g => g.Count() >= Benchmark.Fewest)
            .Select(g => (g.Key, Sorted: g.Order().ToList())).Select(g => new BenchmarkFigure(g.Key, At(g.Sorted, 0.25), At(g.Sorted, 0.5), At(g.Sorted, 0.75))),
    ];

    /// <summary>Quantile with linear interpolation between the closest ranks, rounded to fives.</summary>
    static int At(List<int> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var low = (int)place;
        var value = sorted[low] + ((place - low) * (sorted[Math.Min(low + 1, sorted.Count - 1)] - sorted[low]));
        return (int)Math.Round(value / Step, MidpointRounding.AwayFromZero) * Step;
    }
}
