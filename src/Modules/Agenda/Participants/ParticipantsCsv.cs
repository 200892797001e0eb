using System.Text;

namespace Platform.Agenda.Participants;

/// <summary>Rows for a spreadsheet: UTF-8 with a mark and semicolons, as Excel in Dutch opens it.</summary>
static class ParticipantsCsv
{
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows) text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Quoted; a text that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    static string Cell(string value)
    {
        var start = value.TrimStart(' ');
        var safe = start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + value : value;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
