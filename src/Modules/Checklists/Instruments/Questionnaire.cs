namespace Platform.Checklists.Instruments;

/// <summary>What stands in an instrument file: the questions from top to bottom, how to judge them and what to advise.</summary>
/// <param name="Audience">Whom it is for; <see cref="ForGemeente"/> asks for a website.</param>
/// <param name="Scale">The words for the scores 0, 1, 2 and 3.</param>
/// <param name="Threshold">Score (1–100) from which water flows on to the next basin.</param>
/// <param name="Scenarios">Search tasks that a parent could have; none when there is nothing to search.</param>
public sealed record Questionnaire(
    string Id, int Version, string Title, string Subtitle, string Intro, string Audience,
    IReadOnlyList<ScalePoint> Scale, int Threshold, IReadOnlyList<Basin> Basins, IReadOnlyList<Scenario> Scenarios)
{
    public const string Gemeente = "gemeente";

    public bool ForGemeente => Audience == Gemeente;

    public IEnumerable<Criterion> Criteria => Basins.SelectMany(b => b.Criteria);

    public Criterion? Criterion(string id) => Criteria.FirstOrDefault(c => c.Id == id);

    public Scenario? Scenario(string id) => Scenarios.FirstOrDefault(s => s.Id == id);

    public Basin? Basin(string id) => Basins.FirstOrDefault(b => b.Id == id);

    /// <summary>The same with one basin changed.</summary>
    public Questionnaire With(string basin, Func<Basin, Basin> change) => this with { Basins = [.. Basins.Select(b => b.Id == basin ? change(b) : b)] };

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
/// <param name="Topic">What sessions and conversations of the network about this part are called, or null: then the title is used.</param>
public sealed record Basin(string Id, string Title, string Short, string Summary, IReadOnlyList<Criterion> Criteria, string? Topic = null);

/// <summary>Something a parent or young person looks for on the site.</summary>
/// <param name="Because">Ends the sentence "Ik zoek hulp omdat …".</param>
/// <param name="Goal">What must be found.</param>
public sealed record Scenario(string Id, string Because, string Goal);

/// <param name="Judge">What the scores 0 to 3 look like.</param>
/// <param name="Evidence"><c>url</c>, <c>quote</c>, <c>screenshot</c>, <c>count</c> or <c>none</c>.</param>
/// <param name="Weight">0 (does not count) to 3.</param>
/// <param name="Critical">With score 0 the whole basin fails, see <see cref="Scores.Scoring"/>.</param>
/// <param name="Checks">Ids of automatic checks that can propose a score, see <see cref="AutomaticChecks"/>.</param>
/// <param name="Advice">What to do next, for the scores 0 to 3.</param>
/// <param name="Handreikingen">Last parts of addresses in the kennisbank; shown to who may read them.</param>
public sealed record Criterion(
    string Id, string Question, string Why, string? Source, IReadOnlyList<string> Judge, string Evidence,
    int Weight, bool Critical, IReadOnlyList<string> Checks, IReadOnlyList<string> Advice, IReadOnlyList<string> Handreikingen)
{
    public static readonly IReadOnlyDictionary<string, string> EvidenceKinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["url"] = "Adres van een pagina",
        ["quote"] = "Citaat van de site",
        ["screenshot"] = "Schermafbeelding",
        ["count"] = "Een getal",
        ["none"] = "Geen bewijs nodig",
    };

    /// <summary>A new question first runs along without changing any score.</summary>
    public bool Counts => Weight > 0;
}
