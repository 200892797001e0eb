using System.Globalization;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scores;

/// <summary>
/// Where the bowls, their water and the streams between them stand, in the units of the view box. A bowl is half an ellipse with a spout
/// on both sides at the height of the threshold: water that rises above it runs on. Drawn by <c>_Fountain.cshtml</c>.
/// </summary>
public sealed class FountainPicture(Outcome outcome)
{
    const double Width = 460;
    const double CentreX = Width / 2;
    const double FirstTop = 118;
    const double Depth = 70;
    const double Step = 124;
    const double SmallestHalf = 88;
    const double LargestHalf = 190;
    const double LipLength = 9;
    const double StreamBend = 11;

    public string ViewBox => $"0 0 {Number(Width)} {Number(PoolTop + 62)}";

    public IReadOnlyList<FountainBasin> Basins { get; } = [.. outcome.Basins.Index().Select(b => Draw(outcome, b.Item, b.Index))];

    public bool RunsToTheEnd => outcome.RunsToTheEnd;

    public string Centre => Number(CentreX);

    /// <summary>The column that carries the bowls: slim at the top, wide at the foot.</summary>
    public string Column => FormattableString.Invariant($"M{CentreX - 9:0.#} 84L{CentreX - 20:0.#} {PoolTop + 14:0.#}H{CentreX + 20:0.#}L{CentreX + 9:0.#} 84Z");

    /// <summary>Water that jumps from the source into the first bowl.</summary>
    public IEnumerable<string> Source => new[] { 16.0, 36, 58 }.SelectMany(reach => new[] { -reach, reach }).Select(reach =>
        FormattableString.Invariant($"M{CentreX:0.#} 82C{CentreX + (reach * 0.25):0.#} {46 - (reach * 0.35):0.#} {CentreX + (reach * 0.95):0.#} {34 - (reach * 0.05):0.#} {CentreX + reach:0.#} {FirstTop + 10:0.#}"));

    /// <summary>Drops above the source.</summary>
    public IEnumerable<(string X, string Y, string R)> Drops => new[] { (0.0, 26.0, 4.5), (-20, 38, 3), (22, 34, 3.5), (-44, 56, 2.5), (47, 58, 2.5) }.Select(d => (Number(CentreX + d.Item1), Number(d.Item2), Number(d.Item3)));

    /// <summary>Where the water ends when nothing stops it.</summary>
    public (string X, string Y, string RadiusX, string Edge) Pool => (Number(CentreX), Number(PoolTop + 22), "212", Number(PoolTop + 34));

    double PoolTop => TopOf(outcome.Basins.Count - 1) + Depth + 46;

    static FountainBasin Draw(Outcome outcome, BasinScore score, int index)
    {
        var (top, half, flow, last) = (TopOf(index), HalfOf(index, outcome.Basins.Count), outcome.FlowOf(score), index == outcome.Basins.Count - 1);
        var below = Depth * (1 - (outcome.Questionnaire.Threshold / 100.0));
        var level = top + (Depth * (1 - ((score.Score ?? (flow == Flow.Passes ? outcome.Questionnaire.Threshold : 0)) / 100.0)));
        var (mark, spout) = (top + below, HalfAt(half, below));
        var (landing, x) = (last ? top + Depth + 66 : TopOf(index + 1) + 16, spout + LipLength + StreamBend);
        return new FountainBasin(score, flow)
        {
            Body = FormattableString.Invariant($"M{CentreX - half:0.#} {top:0.#}A{half:0.#} {Depth:0.#} 0 0 0 {CentreX + half:0.#} {top:0.#}Z"),
            Rim = (Number(CentreX - half - 8), Number(top - 6), Number((2 * half) + 16)),
            Water = Surface(half, level, top + Depth),
            Mark = FormattableString.Invariant($"M{CentreX - spout:0.#} {mark:0.#}H{CentreX - 44:0.#}M{CentreX + 44:0.#} {mark:0.#}H{CentreX + spout:0.#}"),
            Spouts = [.. Sides.Select(side => FormattableString.Invariant($"M{CentreX + (side * (spout - 3)):0.#} {mark + 4:0.#}h{side * (LipLength + 3):0.#}"))],
            Streams = [.. Sides.Select(side => FormattableString.Invariant(
                $"M{CentreX + (side * (spout + LipLength)):0.#} {mark + 3:0.#}q{side * StreamBend:0.#} 1 {side * StreamBend:0.#} 16V{landing:0.#}"))],
            Splashes = [.. Sides.Select(side => (Number(CentreX + (side * x)), Number(landing)))],
            Drips = [.. Sides.SelectMany(side => new[] { (16.0, 4.0), (32, 3), (46, 2) }.Select(d => (Number(CentreX + (side * (spout + LipLength))), Number(mark + d.Item1), Number(d.Item2))))],
            NameY = Number(top + 27),
            TextY = Number(top + 54),
            NoteTop = Number(top + Depth + 10),
            NoteY = Number(top + Depth + 30),
        };
    }

    static double[] Sides => [-1, 1];

    /// <summary>What is in the bowl, from its level down, with a rippled top; the drawing clips it to the body.</summary>
    static string Surface(double half, double level, double bottom) => FormattableString.Invariant(
        $"M{CentreX - half:0.#} {level:0.#}q{half / 8:0.#} -5 {half / 4:0.#} 0t{half / 4:0.#} 0 {half / 4:0.#} 0 {half / 4:0.#} 0 {half / 4:0.#} 0 {half / 4:0.#} 0 {half / 4:0.#} 0 {half / 4:0.#} 0V{bottom:0.#}H{CentreX - half:0.#}Z");

    static double TopOf(int index) => FirstTop + (Step * index);

    static double HalfOf(int index, int count) => count == 1 ? LargestHalf : SmallestHalf + ((LargestHalf - SmallestHalf) * index / (count - 1));

    /// <summary>Half the width of a bowl this far below its rim.</summary>
    static double HalfAt(double half, double below) => half * Math.Sqrt(1 - Math.Pow(below / Depth, 2));

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>One bowl of the picture; the strings are path data and coordinates.</summary>
public sealed record FountainBasin(BasinScore Score, Flow Flow)
{
    public required string Body { get; init; }

    public required (string X, string Y, string Width) Rim { get; init; }

    public required string Water { get; init; }

    /// <summary>Line of the threshold, where the water leaves the bowl; open behind the words.</summary>
    public required string Mark { get; init; }

    public required IReadOnlyList<string> Spouts { get; init; }

    public required IReadOnlyList<string> Streams { get; init; }

    /// <summary>Where the streams land.</summary>
    public required IReadOnlyList<(string X, string Y)> Splashes { get; init; }

    /// <summary>What still drips where the water stops.</summary>
    public required IReadOnlyList<(string X, string Y, string R)> Drips { get; init; }

    public required string NameY { get; init; }

    public required string TextY { get; init; }

    public required string NoteTop { get; init; }

    public required string NoteY { get; init; }

    public bool IsWet => Flow is Flow.Flows or Flow.Stops or Flow.Passes;

    public bool RunsOn => Flow is Flow.Flows or Flow.Passes;
}
