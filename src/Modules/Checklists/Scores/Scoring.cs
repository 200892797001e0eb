using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scores;

/// <summary>
/// From answers to scores. With s the score (0–3) and w the weight of a criterion, the score of a basin is
/// <c>100 · Σ w·s / Σ w·3</c> over the criteria that have an answer, rounded half up; n.v.t. and weight 0 are left out of both sums.
/// A critical criterion with score 0 keeps its basin below the threshold: at most 59 where that is 60.
/// </summary>
public static class Scoring
{
    /// <param name="answers">Score by criterion id; null is n.v.t., a criterion without an answer is not in it.</param>
    public static Outcome Of(Questionnaire questionnaire, IReadOnlyDictionary<string, int?> answers) =>
        new(questionnaire, [.. questionnaire.Basins.Select(b => Of(b, answers, questionnaire.Threshold))]);

    static BasinScore Of(Basin basin, IReadOnlyDictionary<string, int?> answers, int threshold)
    {
        var (points, most, answered, failed) = (0, 0, 0, false);
        foreach (var criterion in basin.Criteria)
        {
            if (!answers.TryGetValue(criterion.Id, out var score)) continue;
            answered++;
            if (score is not { } s || criterion.Weight == 0) continue;
            points += criterion.Weight * s;
            most += criterion.Weight * ScalePoint.Max;
            failed |= criterion.Critical && s == 0;
        }
        if (most == 0) return new BasinScore(basin, null, answered, false);

        var percent = ((200 * points) + most) / (2 * most); // whole numbers, so that 59.5 is exactly 60
        var capped = failed && percent >= threshold;
        return new BasinScore(basin, capped ? threshold - 1 : percent, answered, capped);
    }
}
