using System.Text;
using Platform.Agenda.Registrations;
using Platform.Kernel.Views;

namespace Platform.Agenda.Participants;

/// <summary>The list of participants for a spreadsheet: UTF-8 with a mark and semicolons, as Excel in Dutch opens it.</summary>
static class ParticipantsCsv
{
    public static byte[] Write(IEnumerable<Registration> registrations)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, ["Naam", "E-mailadres", "Status", "Account", "Aangemeld op", "Antwoorden"]);
        foreach (var r in registrations)
            Line(text, [r.Name, r.Email, r.State.Dutch(), r.MemberId is null ? "nee" : "ja", DutchTime.Local(r.QueuedUtc).ToString("yyyy-MM-dd HH:mm", DutchTime.Culture), r.Answers]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    /// <summary>Quoted; a text that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public static string Cell(string value)
    {
        var start = value.TrimStart(' ');
        var safe = start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + value : value;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
