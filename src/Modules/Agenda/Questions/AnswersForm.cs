using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Questions;

/// <summary>The part of a form that answers the questions of a session.</summary>
public class AnswersForm
{
    public Dictionary<string, string?> Answers { get; set; } = [];

    [Display(Name = "Ik ga hiermee akkoord")]
    public bool Consent { get; set; }

    /// <summary>What is asked, for the view.</summary>
    [ValidateNever, BindNever]
    public AskedQuestions Asked { get; private set; } = AskedQuestions.None;

    /// <summary>Makes a field for each question, with the answers that are already there.</summary>
    public void Ask(Session session, bool guest, Registration? known = null)
    {
        Asked = new AskedQuestions([.. session.QuestionsFor(guest)], session.Consent);
        var before = AnswerSheet.Read(known?.Answers ?? "");
        Consent |= known?.ConsentedTo.Length > 0;
        foreach (var question in Asked.Questions)
            if (!Answers.ContainsKey(question.Key)) Answers[question.Key] = question.Kind == QuestionKind.Checkbox && before.ContainsKey(question.Key) ? "true" : before.GetValueOrDefault(question.Key);
    }

    /// <summary>Puts a message at each answer that will not do.</summary>
    /// <param name="prefix">Of the names of the fields: <c>Form.</c></param>
    public void Check(Session session, bool guest, ModelStateDictionary state, string prefix)
    {
        foreach (var (key, message) in AnswerSheet.Mistakes(session, guest, Answers)) state.AddModelError($"{prefix}{nameof(Answers)}[{key}]", message);
        if (session.Consent.Length > 0 && !Consent) state.AddModelError(prefix + nameof(Consent), "Zonder jouw akkoord kun je niet meedoen.");
    }

    /// <summary>This person with the answers of the form.</summary>
    public Attendee Complete(Attendee who, Session session) =>
        who with { Answers = AnswerSheet.Write(session, who.MemberId is null, Answers), ConsentedTo = Consent ? session.Consent : "" };
}

public sealed record AskedQuestions(IReadOnlyList<Question> Questions, string Consent)
{
    public static readonly AskedQuestions None = new([], "");
}
