using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Cards;

public sealed record Card(Basin Basin, int Index)
{
    public Criterion Criterion => Basin.Criteria[Index];
}

/// <summary>The questions of an audit in their order, or a choice of them.</summary>
/// <param name="Only">One of the keys of <see cref="Choices"/>.</param>
/// <param name="Mine">Ids of the basins that this person takes care of.</param>
public sealed record CardDeck(AuditReport Report, string Only, IReadOnlySet<string> Mine, long? MemberId)
{
    public const string All = "alles";

    public static readonly IReadOnlyDictionary<string, string> Choices = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [All] = "Alle vragen",
        ["open"] = "Nog open",
        ["mijn"] = "Mijn deel",
        ["nakijken"] = "Na te kijken",
        ["verschil"] = "Twee meningen",
    };

    public IReadOnlyList<Card> Cards { get; } = [.. Report.Questionnaire.Basins.SelectMany(b => b.Criteria.Select((_, i) => new Card(b, i)))];

    /// <summary>The choices that make sense here.</summary>
    public IEnumerable<string> Offered => Choices.Keys.Where(c => c switch
    {
        "mijn" => Mine.Count > 0,
        "nakijken" or "verschil" => Report.Audit.FourEyes,
        _ => true,
    });

    public int Count(string only) => Cards.Count(c => Holds(c, only));

    public Card? First => Cards.FirstOrDefault(c => Holds(c, Only));

    public Card? After(Card card) => Cards.SkipWhile(c => c != card).Skip(1).FirstOrDefault(c => Holds(c, Only));

    public Card? Before(Card card) => Cards.TakeWhile(c => c != card).LastOrDefault(c => Holds(c, Only));

    /// <summary>The first question without an answer: in the own part, else anywhere.</summary>
    public Card? FirstOpen => Cards.FirstOrDefault(c => Holds(c, "open") && Mine.Contains(c.Basin.Id)) ?? Cards.FirstOrDefault(c => Holds(c, "open"));

    public string UrlOf(Card card, string? only = null) => $"{Report.Audit.Url}/{card.Basin.Id}/{card.Criterion.Id}{((only ?? Only) == All ? "" : $"?alleen={only ?? Only}")}";

    bool Holds(Card card, string only)
    {
        var answer = Report.Answers.GetValueOrDefault(card.Criterion.Id)?.Answer;
        return only switch
        {
            "open" => answer?.IsGiven != true,
            "mijn" => Mine.Contains(card.Basin.Id),
            "nakijken" => answer is { IsGiven: true, SecondLook: SecondLook.Waits } && answer.MemberId != MemberId,
            "verschil" => answer?.SecondLook == SecondLook.Differs,
            _ => true,
        };
    }
}
