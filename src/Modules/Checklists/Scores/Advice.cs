using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scores;

/// <summary>What to do about one criterion.</summary>
/// <param name="Text">The advice of the instrument for this score.</param>
public sealed record Advice(Basin Basin, Criterion Criterion, int Score, string Text)
{
    /// <summary>Weighted points that can still be won.</summary>
    public int ToWin => Criterion.Weight * (ScalePoint.Max - Score);

    /// <summary>What can win most first; of equals a critical criterion, then the higher basin. Full scores ask for nothing.</summary>
    public static IReadOnlyList<Advice> For(Questionnaire questionnaire, IReadOnlyDictionary<string, int?> answers) =>
    [
        .. questionnaire.Basins
            .SelectMany(b => b.Criteria, (basin, criterion) => (Basin: basin, Criterion: criterion))
            .Where(c => answers.GetValueOrDefault(c.Criterion.Id) is not null)
            .Select(c => new Advice(c.Basin, c.Criterion, answers[c.Criterion.Id]!.Value, c.Criterion.Advice[answers[c.Criterion.Id]!.Value]))
            .Where(a => a.ToWin > 0)
            .OrderByDescending(a => a.ToWin).ThenByDescending(a => a.Criterion.Critical),
    ];
}
