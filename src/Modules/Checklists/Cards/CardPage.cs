using Platform.Checklists.Answers;
using Platform.Checklists.Audits;

namespace Platform.Checklists.Cards;

/// <summary>One question, with what the website check found beside it.</summary>
/// <param name="Responsible">Who takes care of this basin, or null for everybody.</param>
/// <param name="SecondBy">Name of the second pair of eyes, when somebody looked.</param>
public sealed record CardPage(CardDeck Deck, Card Card, Question Question, bool MayAnswer, bool IsOwner, string? Responsible, string? SecondBy)
{
    public AuditReport Report => Deck.Report;

    public Audit Audit => Deck.Report.Audit;

    public Progress Progress => new(Report, Card.Basin);

    public Answer? Answer => Question.Saved?.Answer;

    /// <summary>This person may give a second opinion on this card.</summary>
    public bool MayLookAgain(long? me) => MayAnswer && Audit.FourEyes && Answer is { IsGiven: true } answer && answer.MemberId != me;
}
