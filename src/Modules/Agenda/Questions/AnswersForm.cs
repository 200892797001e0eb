using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Questions;

/// <summary>The part of a form that answers the questions of a session.</summary>
public class AnswersForm
{
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>The chosen part by the id of the round.</summary>
    public Dictionary<string, string?> Choices { get; set; } = [];

    [Display(Name = "Ik ga hiermee akkoord")]
    public bool Consent { get; set; }

    /// <summary>What is asked, for the view.</summary>
    [ValidateNever, BindNever]
    public AskedQuestions Asked { get; private set; } = AskedQuestions.None;

    /// <summary>Makes a field for each question and for each round of the programme that was loaded, with the answers that are already there.</summary>
    public void Ask(Session session, bool guest, Registration? known = null)
    {
        Asked = new AskedQuestions([.. session.QuestionsFor(guest)], session.Consent, [.. session.Rounds.InOrder()]);
        var (wanted, chosen) = (known?.WantedParts ?? [], known?.Choices.Select(c => c.PartId).ToHashSet() ?? []);
        foreach (var round in Asked.Rounds)
            if (!Choices.ContainsKey(Key(round.Id))) Choices[Key(round.Id)] = (round.Parts.Find(p => chosen.Contains(p.Id)) ?? round.Parts.Find(p => chosen.Count == 0 && wanted.Contains(p.Id))) is { } part ? Key(part.Id) : null;
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
        foreach (var round in session.Rounds)
            if (PartOf(round) is null && (!string.IsNullOrEmpty(Choices.GetValueOrDefault(Key(round.Id))) || round.Parts.Exists(p => !p.IsFull)))
                state.AddModelError($"{prefix}{nameof(Choices)}[{Key(round.Id)}]", "Kies een onderdeel in deze ronde.");
        if (session.Consent.Length > 0 && !Consent) state.AddModelError(prefix + nameof(Consent), "Zonder jouw akkoord kun je niet meedoen.");
    }

    /// <summary>This person with the answers of the form.</summary>
    public Attendee Complete(Attendee who, Session session) =>
        who with { Answers = AnswerSheet.Write(session, who.MemberId is null, Answers), ConsentedTo = Consent ? session.Consent : "", Parts = [.. session.Rounds.Select(PartOf).OfType<Part>().Select(p => p.Id)] };

    Part? PartOf(Round round) => round.Parts.Find(p => Key(p.Id) == Choices.GetValueOrDefault(Key(round.Id)));

    static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}

public sealed record AskedQuestions(IReadOnlyList<Question> Questions, string Consent, IReadOnlyList<Round> Rounds)
{
    public static readonly AskedQuestions None = new([], "", []);
}
