namespace Platform.Ui;

/// <summary>Scores on some axes, drawn by <c>Shared/_Radar.cshtml</c>.</summary>
/// <param name="Title">What is scored: "Score per stroom".</param>
/// <param name="Axes">Clockwise from the top; at least three.</param>
/// <param name="Max">Value at the outer ring.</param>
public sealed record RadarChart(string Title, IReadOnlyList<RadarAxis> Axes, double Max)
{
    /// <summary>What the line with the values is called in the legend.</summary>
    public string ValueLabel { get; init; } = "Score";

    /// <summary>What the dashed line is called; shown when an axis has a target.</summary>
    public string TargetLabel { get; init; } = "Doel";

    public bool HasTargets => Axes.Any(a => a.Target is not null);
}

public sealed record RadarAxis(string Label, double Value, double? Target = null);
