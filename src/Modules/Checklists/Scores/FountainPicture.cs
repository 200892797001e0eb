using System.Globalization;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scores;

/// <summary>Where the basins, their water and the streams between them stand, in the units of the view box. Drawn by <c>_Fountain.cshtml</c>.</summary>
public sealed class FountainPicture(Outcome outcome)
{
    const double Width = 440;
    const double CentreX = Width / 2;
    const double FirstTop = 104;
    const double Depth = 60;
    const double Step = 116;
    const double SmallestHalf = 84;
    const double LargestHalf = 186;
    const double BottomShare = 0.62;
    const double Corner = 14;

    public string ViewBox => $"0 0 {Number(Width)} {Number(PoolTop + 56)}";

    public IReadOnlyList<FountainBasin> Basins { get; } = [.. outcome.Basins.Index().Select(b => Draw(outcome, b.Item, b.Index))];

    public bool RunsToTheEnd => outcome.RunsToTheEnd;

    public string Centre => Number(CentreX);

    /// <summary>Column that carries the basins, from the source into the ground.</summary>
    public (string X, string Y, string Width, string Height) Column => (Number(CentreX - 15), Number(62), "30", Number(PoolTop - 48));

    /// <summary>Water that jumps from the source into the first basin.</summary>
    public IEnumerable<string> Source => new[] { 18.0, 36, 54 }.SelectMany(reach => new[] { -reach, reach }).Select(reach =>
        FormattableString.Invariant($"M{CentreX} 60C{CentreX + (reach * 0.3)} {34 - (reach * 0.3)} {CentreX + reach} {30 - (reach * 0.1)} {CentreX + reach} {FirstTop + 14}"));

    /// <summary>Where the water ends when nothing stops it.</summary>
    public (string X, string Y, string Width) Pool => (Number(CentreX - 205), Number(PoolTop + 8), "410");

    double PoolTop => TopOf(outcome.Basins.Count - 1) + Depth + 44;

    static FountainBasin Draw(Outcome outcome, BasinScore score, int index)
    {
        var top = TopOf(index);
        var half = HalfOf(index, outcome.Basins.Count);
        var flow = outcome.FlowOf(score);
        var level = top + (Depth * (1 - ((score.Score ?? (flow == Flow.Passes ? outcome.Questionnaire.Threshold : 0)) / 100.0)));
        var mark = top + (Depth * (1 - (outcome.Questionnaire.Threshold / 100.0)));
        var spout = HalfAt(half, mark - top);
        var fall = index == outcome.Basins.Count - 1 ? top + Depth + 56 : TopOf(index + 1) + 8;
        return new FountainBasin(score, flow)
        {
            Body = Body(top, half),
            Rim = (Number(CentreX - half - 7), Number(top - 5), Number((2 * half) + 14)),
            Water = Water(top, half, level),
            Mark = FormattableString.Invariant($"M{CentreX - spout:0.#} {mark:0.#}H{CentreX + spout:0.#}"),
            Streams = [.. new[] { -1, 1 }.Select(side => FormattableString.Invariant(
                $"M{CentreX + (side * (spout - 2)):0.#} {mark + 3:0.#}h{side * 8}q{side * 10} 0 {side * 10} 12V{fall:0.#}"))],
            TextY = Number(top + (Depth / 2) + 7),
            NoteY = Number(top + Depth + 30),
            NoteTop = Number(top + Depth + 11),
        };
    }

    static string Body(double top, double half)
    {
        var (x, bottom, low) = (CentreX, top + Depth, half * BottomShare);
        return FormattableString.Invariant($"M{x - half:0.#} {top:0.#}L{x - HalfAt(half, Depth - Corner):0.#} {bottom - Corner:0.#}Q{x - low:0.#} {bottom:0.#} {x - low + Corner:0.#} {bottom:0.#}H{x + low - Corner:0.#}Q{x + low:0.#} {bottom:0.#} {x + HalfAt(half, Depth - Corner):0.#} {bottom - Corner:0.#}L{x + half:0.#} {top:0.#}Z");
    }

    /// <summary>What is in the basin, from its level down; the drawing clips it to the body.</summary>
    static string Water(double top, double half, double level) => FormattableString.Invariant(
        $"M{CentreX - half:0.#} {level:0.#}q{half / 4:0.#} -5 {half / 2:0.#} 0t{half / 2:0.#} 0 {half / 2:0.#} 0 {half / 2:0.#} 0V{top + Depth:0.#}H{CentreX - half:0.#}Z");

    static double TopOf(int index) => FirstTop + (Step * index);

    static double HalfOf(int index, int count) => count == 1 ? LargestHalf : SmallestHalf + ((LargestHalf - SmallestHalf) * index / (count - 1));

    /// <summary>Half the width of a basin this far below its rim.</summary>
    static double HalfAt(double half, double below) => half * (1 - ((1 - BottomShare) * below / Depth));

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>One basin of the picture; the strings are path data and coordinates.</summary>
public sealed record FountainBasin(BasinScore Score, Flow Flow)
{
    public required string Body { get; init; }

    public required (string X, string Y, string Width) Rim { get; init; }

    public required string Water { get; init; }

    /// <summary>Line of the threshold, where the water leaves the basin.</summary>
    public required string Mark { get; init; }

    public required IReadOnlyList<string> Streams { get; init; }

    public required string TextY { get; init; }

    public required string NoteY { get; init; }

    public required string NoteTop { get; init; }

    public bool IsWet => Flow is Flow.Flows or Flow.Stops or Flow.Passes;

    public bool RunsOn => Flow is Flow.Flows or Flow.Passes;
}
