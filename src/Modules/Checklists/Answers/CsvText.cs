using System.Globalization;
using System.Text;

namespace Platform.Checklists.Answers;

/// <summary>
/// A table for a Dutch spreadsheet: semicolons, UTF-8 with a byte order mark. A text that a spreadsheet would take for a
/// formula gets an apostrophe, so that nobody can make a reader's computer calculate or call out.
/// </summary>
public sealed class CsvText
{
    readonly StringBuilder _text = new();

    public CsvText(params ReadOnlySpan<string> header) => Line([.. header]);

    public void Add(params ReadOnlySpan<object?> cells) => Line([.. cells]);

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    void Line(object?[] cells) => _text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(LooksLikeFormula(text) ? "'" + text : text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static bool LooksLikeFormula(string text) => text.TrimStart() is { Length: > 0 } start && "=+-@＝＋－＠|".Contains(start[0], StringComparison.Ordinal) || text.Length > 0 && text[0] is '\t' or '\r' or '\n';

    static string Quote(string text) => text.AsSpan().ContainsAny("\";\r\n,\t'") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
