using System.Globalization;
using System.Text;

namespace Platform.Agenda.Calendar;

/// <summary>
/// Lines of a calendar as RFC 5545 wants them: CRLF at the end, no line longer than 75 octets (folded between characters, never
/// inside one), text escaped.
/// </summary>
public sealed class ContentLines
{
    const int MaxOctets = 75;

    readonly StringBuilder _text = new();

    /// <summary>A property whose value is already in its notation: a date, a number, a word from the RFC.</summary>
    /// <param name="name">With its parameters: <c>DTSTART;TZID=Europe/Amsterdam</c>.</param>
    public ContentLines Add(string name, string value)
    {
        Fold(name + ":" + Printable(value));
        return this;
    }

    /// <summary>A property with free text. An empty text writes nothing.</summary>
    public ContentLines AddText(string name, string? value) => string.IsNullOrEmpty(value) ? this : Add(name, Escape(value));

    /// <summary>A moment in UTC: <c>20261203T090000Z</c>.</summary>
    public ContentLines AddUtc(string name, DateTimeOffset moment) => Add(name, moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();

    /// <summary>RFC 5545 section 3.3.11: backslash, semicolon, comma and line ends.</summary>
    public static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>The value of a parameter between quotes (RFC 6868 for what may not stand there).</summary>
    public static string Quote(string value) => "\"" + Printable(value
        .Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)
        .Replace("\r\n", "^n", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal)) + "\"";

    /// <summary>Control characters cannot be written in a calendar; a line end here would start a property of its own.</summary>
    static string Printable(string value) => value.Any(c => char.IsControl(c) && c != '\t') ? new string([.. value.Where(c => !char.IsControl(c) || c == '\t')]) : value;

    void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1; // the space counts
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }
}
