using Platform.Checklists.Answers;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scores;

/// <summary>
/// The outcome in two: questions where a person confirmed what the check of the website proposed, and questions that people judged by themselves
/// or otherwise than was proposed. Together they are all answers, so that nobody takes a machine's opinion for that of a team.
/// </summary>
/// <param name="Overruled">Questions where a person judged otherwise, with a reason.</param>
public sealed record Parts(Outcome Automatic, Outcome Human, int Overruled)
{
    public bool HasAutomatic => Automatic.Answered > 0 || Overruled > 0;

    public static Parts Of(Questionnaire questionnaire, IReadOnlyCollection<Answer> answers)
    {
        return new Parts(Score(a => a.IsAutomatic), Score(a => !a.IsAutomatic), answers.Count(a => a.IsOverruled));

        Outcome Score(Func<Answer, bool> belongs) => Scoring.Of(questionnaire, answers.Where(a => a.IsGiven && belongs(a)).ToDictionary(a => a.CriterionId, a => a.Score, StringComparer.Ordinal));
    }
}
