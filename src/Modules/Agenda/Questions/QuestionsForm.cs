using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Questions;

/// <summary>All questions of a session at once; a row without text is left out.</summary>
public sealed class QuestionsForm : IValidatableObject
{
    public const int Most = 15;
    const int EmptyRows = 3;

    public List<QuestionRow> Rows { get; set; } = [];

    [Display(Name = "Waar gaat iemand mee akkoord?"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Consent { get; set; }

    public int Version { get; set; }

    public static QuestionsForm Of(Session session)
    {
        var form = new QuestionsForm
        {
            Consent = session.Consent,
            Version = session.Version,
            Rows = [.. session.Questions.Select(q => new QuestionRow { Key = q.Key, Text = q.Text, Kind = q.Kind, Required = q.Required, For = q.For, Choices = string.Join('\n', q.Choices) })],
        };
        form.AddEmptyRows();
        return form;
    }

    public void AddEmptyRows()
    {
        for (var i = 0; i < EmptyRows && Rows.Count < Most; i++) Rows.Add(new QuestionRow());
    }

    /// <summary>The questions in order; a new one gets a key from its words, one that stays keeps its own.</summary>
    public IReadOnlyList<Question> ToQuestions()
    {
        var rows = Rows.Where(r => !r.IsEmpty).ToList();
        var keys = rows.Select(r => r.Key).Where(k => !string.IsNullOrEmpty(k)).ToHashSet();
        return [.. rows.Select(r => new Question(string.IsNullOrEmpty(r.Key) ? NewKey(r.Text!) : r.Key, r.Text!.Trim(), r.Kind, r.Required, r.For, r.Kind == QuestionKind.Choice ? [.. r.ChoiceList] : []))];

        string NewKey(string text)
        {
            var slug = SessionAddress.Slug(text);
            for (var n = 1; ; n++)
                if (keys.Add(n == 1 ? slug : $"{slug}-{n}")) return n == 1 ? slug : $"{slug}-{n}";
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Rows.Count > Most) yield return new($"Stel hooguit {Most} vragen.");
        foreach (var (index, row) in Rows.Index())
            if (!row.IsEmpty && row.Kind == QuestionKind.Choice && row.ChoiceList.Count() < 2)
                yield return new("Geef minstens twee antwoorden, elk op een eigen regel.", [$"{nameof(Rows)}[{index}].{nameof(QuestionRow.Choices)}"]);
    }
}

public sealed class QuestionRow
{
    [RegularExpression("^[a-z0-9-]{1,70}$", ErrorMessage = "Deze vraag is niet herkend.")]
    public string? Key { get; set; }

    [Display(Name = "Vraag"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Text { get; set; }

    [Display(Name = "Soort antwoord")]
    public QuestionKind Kind { get; set; }

    [Display(Name = "Antwoorden"), StringLength(2000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Choices { get; set; }

    [Display(Name = "Voor wie?")]
    public QuestionAudience For { get; set; }

    [Display(Name = "Verplicht")]
    public bool Required { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public IEnumerable<string> ChoiceList => (Choices ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();
}
