using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scores;

/// <param name="Score">0 to 100, or null when nothing counts (yet).</param>
/// <param name="Answered">Criteria with an answer, n.v.t. included.</param>
/// <param name="IsCapped">A failed critical criterion holds the score below the threshold.</param>
public sealed record BasinScore(Basin Basin, int? Score, int Answered, bool IsCapped)
{
    public int Total => Basin.Criteria.Count;

    public bool IsComplete => Answered == Total;
}

/// <summary>How the water fares in one basin.</summary>
public enum Flow
{
    /// <summary>Enough, and the water comes this far.</summary>
    Flows,

    /// <summary>The first basin below the threshold.</summary>
    Stops,

    /// <summary>Below the threshold, further down.</summary>
    TooLow,

    /// <summary>Enough by itself, but the water stopped higher up.</summary>
    Dry,

    /// <summary>Nothing is answered yet, so nobody knows.</summary>
    Unknown,

    /// <summary>Everything is n.v.t.; the water passes.</summary>
    Passes,
}

/// <summary>The scores of all basins, from top to bottom, and where the water stops.</summary>
public sealed record Outcome(Questionnaire Questionnaire, IReadOnlyList<BasinScore> Basins)
{
    public int Answered => Basins.Sum(b => b.Answered);

    public int Total => Basins.Sum(b => b.Total);

    public int Open => Total - Answered;

    public bool IsComplete => Open == 0;

    /// <summary>The first basin below the threshold that water reaches; null when it runs to the end, or up to a basin nobody looked at yet.</summary>
    public BasinScore? Stop => Basins.TakeWhile(b => !IsUnknown(b)).FirstOrDefault(IsLow);

    /// <summary>Water runs through all basins and everything is answered.</summary>
    public bool RunsToTheEnd => IsComplete && Stop is null;

    public Flow FlowOf(BasinScore basin)
    {
        if (IsUnknown(basin)) return Flow.Unknown;
        var stop = Stop;
        if (basin == stop) return Flow.Stops;
        if (IsLow(basin)) return Flow.TooLow;
        if (stop is not null && Order(basin) > Order(stop)) return Flow.Dry;
        return basin.Score is null ? Flow.Passes : Flow.Flows;
    }

    bool IsLow(BasinScore basin) => basin.Score < Questionnaire.Threshold;

    static bool IsUnknown(BasinScore basin) => basin.Score is null && !basin.IsComplete;

    int Order(BasinScore basin) => Basins.Index().First(b => b.Item == basin).Index;
}
