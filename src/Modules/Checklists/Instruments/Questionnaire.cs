namespace Platform.Checklists.Instruments;

/// <summary>What stands in an instrument file: the questions from top to bottom, how to judge them and what to advise.</summary>
/// <param name="Audience">Whom it is for; <see cref="ForGemeente"/> asks for a website.</param>
/// <param name="Scale">The words for the scores 0, 1, 2 and 3.</param>
/// <param name="Threshold">Score (1–100) from which water flows on to the next basin.</param>
public sealed record Questionnaire(
    string Id, int Version, string Title, string Subtitle, string Intro, string Audience,
    IReadOnlyList<ScalePoint> Scale, int Threshold, IReadOnlyList<Basin> Basins)
{
    public const string Gemeente = "gemeente";

    public bool ForGemeente => Audience == Gemeente;

    public IEnumerable<Criterion> Criteria => Basins.SelectMany(b => b.Criteria);

    public Basin? Basin(string id) => Basins.FirstOrDefault(b => b.Id == id);

    /// <summary>The words for a score; null is a question that does not apply.</summary>
    public string Label(int? score) => score is { } s ? Scale[s].Label : "N.v.t.";
}

public sealed record ScalePoint(int Score, string Label)
{
    /// <summary>Every instrument scores from 0 to this.</summary>
    public const int Max = 3;
}

/// <summary>A part of the instrument. The order matters: what does not arrive in one basin cannot flow to the next.</summary>
/// <param name="Short">One word, for pictures and menus.</param>
public sealed record Basin(string Id, string Title, string Short, string Summary, IReadOnlyList<Criterion> Criteria);

/// <param name="Judge">What the scores 0 to 3 look like.</param>
/// <param name="Evidence"><c>url</c>, <c>quote</c>, <c>screenshot</c>, <c>count</c> or <c>none</c>.</param>
/// <param name="Weight">0 (does not count) to 3.</param>
/// <param name="Critical">With score 0 the whole basin fails, see <see cref="Scores.Scoring"/>.</param>
/// <param name="Checks">Names of automatic checks that can propose a score.</param>
/// <param name="Advice">What to do next, for the scores 0 to 3.</param>
public sealed record Criterion(
    string Id, string Question, string Why, string? Source, IReadOnlyList<string> Judge, string Evidence,
    int Weight, bool Critical, IReadOnlyList<string> Checks, IReadOnlyList<string> Advice);
