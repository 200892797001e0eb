using System.ComponentModel.DataAnnotations;
using Platform.Checklists.Audits;
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
public sealed record Question(Questionnaire Questionnaire, Criterion Criterion, int Number, AnswerForm Form, SavedAnswer? Saved, SavedAnswer? Theirs = null)
{
    public string Field => FieldOf(Criterion.Id);

    public string Anchor => "vraag-" + Criterion.Id;

    public string? Score => Form.Score;

    [Display(Name = "Wat zag je?")]
    public string? Note => Form.Note;

    [Display(Name = "Adres van de pagina")]
    public string? Evidence => Form.Evidence;

    /// <summary>Why it was not saved, when this answer was sent alone.</summary>
    public string? Error { get; init; }

    /// <summary>It was saved just now.</summary>
    public bool IsFresh { get; init; }

    public static string FieldOf(string criterionId) => $"{nameof(BasinForm.Answers)}[{criterionId}]";
}
