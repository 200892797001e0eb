using System.Globalization;

namespace Platform.Ui;

/// <summary>Where the lines and words of a radar chart stand, in the units of its view box.</summary>
public sealed class RadarGeometry(RadarChart chart)
{
    const double CentreX = 280;
    const double CentreY = 205;
    const double Radius = 160;
    const double LabelGap = 18;
    const int LineHeight = 16;

    /// <summary>Rings of the grid, from the inside.</summary>
    public const int Rings = 5;

    public string ViewBox => "0 0 560 410";

    /// <summary>Points of a ring of the grid.</summary>
    public string Ring(int ring) => Polygon(_ => Radius * ring / Rings);

    public string Values => Polygon(i => Scale(chart.Axes[i].Value));

    public string Targets => Polygon(i => Scale(chart.Axes[i].Target ?? 0));

    public (string X, string Y) Centre => (Number(CentreX), Number(CentreY));

    public (string X, string Y) AxisEnd(int axis) => Text(Point(axis, Radius));

    public (string X, string Y) Value(int axis) => Text(Point(axis, Scale(chart.Axes[axis].Value)));

    /// <summary>Where the number of a ring stands, beside the first axis.</summary>
    public (string X, string Y, string Value) RingLabel(int ring) =>
        (Number(CentreX + 6), Number(CentreY - (Radius * ring / Rings) + 4), (chart.Max * ring / Rings).ToString("0.#", CultureInfo.GetCultureInfo("nl-NL")));

    /// <summary>The words at an axis, in lines of at most some fourteen letters, away from the chart.</summary>
    public (string X, string Y, string Anchor, IReadOnlyList<string> Lines) Label(int axis)
    {
        var (x, y) = Point(axis, Radius + LabelGap);
        var lines = Wrap(chart.Axes[axis].Label);
        var side = Math.Sin(Angle(axis));
        var height = (lines.Count - 1) * LineHeight;
        var top = Math.Abs(side) > 0.15 ? y - (height / 2.0) + 5 : y < CentreY ? y - height : y + 12;
        return (Number(x), Number(top), side > 0.15 ? "start" : side < -0.15 ? "end" : "middle", lines);
    }

    static List<string> Wrap(string label)
    {
        List<string> lines = [];
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= 14) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }

    string Polygon(Func<int, double> radius) => string.Join(' ', Enumerable.Range(0, chart.Axes.Count).Select(i =>
    {
        var (x, y) = Text(Point(i, radius(i)));
        return x + "," + y;
    }));

    double Scale(double value) => Radius * Math.Clamp(value / chart.Max, 0, 1);

    double Angle(int axis) => 2 * Math.PI * axis / chart.Axes.Count;

    (double X, double Y) Point(int axis, double radius) => (CentreX + (radius * Math.Sin(Angle(axis))), CentreY - (radius * Math.Cos(Angle(axis))));

    static (string X, string Y) Text((double X, double Y) point) => (Number(point.X), Number(point.Y));

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
