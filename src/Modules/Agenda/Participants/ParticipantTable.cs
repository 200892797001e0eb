using System.Globalization;
using Platform.Agenda.Questions;
using Platform.Agenda.Registrations;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Participants;

/// <summary>The list of participants as rows of text, for a file: a column for each round of a programme and each question.</summary>
/// <remarks>Rounds and choices must be loaded.</remarks>
public static class ParticipantTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(Session session, IEnumerable<Registration> registrations)
    {
        var rounds = session.Rounds.InOrder().ToList();
        yield return [.. new[] { "Naam", "E-mailadres", "Organisatie", "Status", "Account", "Aangemeld op", "Aanwezig", "Minuten", "Akkoord" }, .. rounds.Select(r => r.Title), .. session.Questions.Select(q => q.Text)];
        foreach (var r in registrations)
        {
            var answers = AnswerSheet.Read(r.Answers);
            yield return
            [
                r.Name, r.Email, r.Organisation, r.State.Dutch(), r.MemberId is null ? "nee" : "ja", DutchTime.Local(r.QueuedUtc).ToString("yyyy-MM-dd HH:mm", DutchTime.Culture),
                r.CheckedInUtc is null ? "nee" : "ja", r.CheckedInUtc is null ? "" : (r.Minutes ?? session.Minutes).ToString(CultureInfo.InvariantCulture), r.ConsentedTo.Length > 0 ? "ja" : "",
                .. rounds.Select(round => r.Choices.FirstOrDefault(c => c.RoundId == round.Id)?.Part.Title ?? ""),
                .. session.Questions.Select(q => answers.GetValueOrDefault(q.Key, "")),
            ];
        }
    }
}
