using Platform.Agenda.Evaluations;

namespace Platform.Agenda.Outcomes;

/// <summary>All answers of a session together. Fewer than five would show who said what.</summary>
public sealed record EvaluationResults(int Answers, IReadOnlyList<EvaluationScore> Scores, IReadOnlyList<string> Takeaways, IReadOnlyList<string> Better)
{
    public const int Fewest = 5;

    public bool CanShow => Answers >= Fewest;

    public static EvaluationResults Of(IReadOnlyList<Evaluation> all) => all.Count < Fewest ? new(all.Count, [], [], []) : new(all.Count,
    [
        EvaluationScore.Of("De bijeenkomst was nuttig voor mij", all.Select(e => e.Useful)),
        EvaluationScore.Of("Ik kan hier in mijn werk iets mee", all.Select(e => e.Practice)),
        EvaluationScore.Of("De begeleiding was goed", all.Select(e => e.Guidance)),
        EvaluationScore.Of("Ik heb van anderen geleerd", all.Select(e => e.Connection)),
    ], Texts(all.Select(e => e.Takeaway)), Texts(all.Select(e => e.Better)));

    // In alphabetical order: the order of arrival would tell who was first.
    static IReadOnlyList<string> Texts(IEnumerable<string> texts) => [.. texts.Where(t => t.Length > 0).Order(StringComparer.OrdinalIgnoreCase)];
}

/// <param name="Counts">How many gave a 1, a 2, … a 5.</param>
public sealed record EvaluationScore(string Statement, double Mean, IReadOnlyList<int> Counts)
{
    public static EvaluationScore Of(string statement, IEnumerable<int> scores)
    {
        var all = scores.ToList();
        return new(statement, all.Average(), [.. Enumerable.Range(1, 5).Select(n => all.Count(s => s == n))]);
    }
}
