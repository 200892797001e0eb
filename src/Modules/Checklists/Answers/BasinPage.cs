using System.ComponentModel.DataAnnotations;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Answers;

/// <summary>The questions of one basin, as a form or to read.</summary>
public sealed record BasinPage(AuditReport Report, Basin Basin, IReadOnlyList<Question> Questions, bool MayAnswer)
{
    public Audit Audit => Report.Audit;

    public Basin? Previous => Neighbour(-1);

    public Basin? Next => Neighbour(+1);

    public int Conflicts => Questions.Count(q => q.Theirs is not null);

    public Progress Progress => new(Report, Basin);

    Basin? Neighbour(int step) => Report.Questionnaire.Basins.ElementAtOrDefault(Report.Questionnaire.Basins.Index().First(b => b.Item.Id == Basin.Id).Index + step);
}

/// <summary>How far all basins are, beside the questions of one of them.</summary>
/// <param name="IsUpdate">Sent along with a saved answer to replace what stands in the page.</param>
public sealed record Progress(AuditReport Report, Basin Current, bool IsUpdate = false);

/// <summary>One question with the answer in its form.</summary>
/// <param name="Theirs">The answer of a colleague that was saved while this person wrote another one.</param>
public sealed record Question(Questionnaire Questionnaire, Basin Basin, Criterion Criterion, int Number, AnswerForm Form, SavedAnswer? Saved, SavedAnswer? Theirs = null)
{
    public const string ReasonWanted = "Schrijf op waarom je anders oordeelt dan het voorstel.";

    /// <summary>What the check of the website says, or null when it says nothing about this.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>It stands on a card of its own, not in the list of its basin.</summary>
    public bool IsCard { get; init; }

    public string Field => FieldOf(Criterion.Id);

    public string Anchor => "vraag-" + Criterion.Id;

    public string? Score => Form.Score;

    [Display(Name = "Wat zag je?")]
    public string? Note => Form.Note;

    [Display(Name = "Adres van de pagina")]
    public string? Evidence => Form.Evidence;

    [Display(Name = "Waarom oordeel je anders?")]
    public string? Reason => Form.Reason;

    /// <summary>Why it was not saved, when this answer was sent alone.</summary>
    public string? Error { get; init; }

    /// <summary>It was saved just now.</summary>
    public bool IsFresh { get; init; }

    /// <param name="kept">What a person sent and is not saved; it stays in the form.</param>
    /// <param name="clash">That stands against a newer answer.</param>
    public static Question Of(AuditReport report, Proposals proposals, Basin basin, int index, AnswerForm? kept = null, bool clash = false)
    {
        var criterion = basin.Criteria[index];
        var saved = report.Answers.GetValueOrDefault(criterion.Id);
        var form = kept ?? AnswerForm.Of(saved?.Answer);
        if (clash) form.HasSeen(saved?.Answer);
        return new Question(report.Questionnaire, basin, criterion, index + 1, form, saved, clash ? saved : null) { Proposal = proposals.For(criterion) };
    }

    /// <summary>Which of these judgements go against a proposal without saying why.</summary>
    public static IEnumerable<string> Unexplained(AuditReport report, Proposals proposals, Basin basin, IReadOnlyDictionary<string, AnswerForm> forms) =>
        basin.Criteria.Where(c => forms.TryGetValue(c.Id, out var form) && !form.IsUntouched && form.NeedsReason(proposals.For(c)?.Score, report.Answers.GetValueOrDefault(c.Id)?.Answer)).Select(c => c.Id);

    public static string FieldOf(string criterionId) => $"{nameof(BasinForm.Answers)}[{criterionId}]";
}
