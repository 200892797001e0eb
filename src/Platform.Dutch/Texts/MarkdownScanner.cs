using System.Text.RegularExpressions;

namespace Platform.Dutch.Texts;

/// <summary>
/// Finds the prose in Markdown, line by line. It knows what people write (CommonMark, tables, footnotes, callouts) and reads anything
/// else as prose; it does not build a tree.
/// </summary>
sealed partial class MarkdownScanner(string source)
{
    readonly char[] _text = source.ToCharArray();
    readonly List<ProseBlock> _blocks = [];
    ProseKind _kind;
    int _start = -1;
    int _end;
    bool _inList;

    public Prose Read()
    {
        var lines = Lines.Of(source).ToList();
        string? fence = null;
        var inTable = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end) = (lines[i].Start, lines[i].End);
            var quote = Quote().Match(source, start, end - start).Length;
            var text = start + quote;
            if (fence is not null || Fence().Match(source, text, end - text).Success)
            {
                fence = NextFence(fence, source.AsSpan(text, end - text).Trim());
                Drop(start, end);
                continue;
            }
            var isBlank = source.AsSpan(text, end - text).IsWhiteSpace();
            if (isBlank) Flush();
            if (isBlank || HoldsNoProse(text, end)) inTable = false;
            else if (inTable || (i + 1 < lines.Count && source.AsSpan(text, end - text).Contains('|') && IsTableRule(lines[i + 1])))
            {
                inTable = true;
                Row(text, end);
            }
            else Collect(start, text, end);
            Blank(start, text);
        }
        Flush();
        foreach (var block in _blocks) MarkdownInline.Hide(source, _text, block.Start, block.End);
        return new Prose(new string(_text), _blocks);
    }

    static string? NextFence(string? open, ReadOnlySpan<char> line)
    {
        if (open is null) return line[..3].ToString();
        return line.StartsWith(open) && line.TrimEnd(open[0]).IsEmpty ? null : open;
    }

    // A rule, a definition, code: hidden, and it ends what went before. A line under a heading makes it one.
    bool HoldsNoProse(int start, int end)
    {
        var line = source[start..end];
        if (Underline().IsMatch(line) && _start >= 0 && _kind == ProseKind.Paragraph)
        {
            _kind = ProseKind.Heading; // a heading underlined with === or ---
            Drop(start, end);
            return true;
        }
        var isCode = _start < 0 && !_inList && (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t'));
        if (!isCode && !Rule().IsMatch(line) && !Definition().IsMatch(line) && !Callout().IsMatch(line)) return false;
        Drop(start, end);
        return true;
    }

    void Collect(int line, int start, int end)
    {
        var heading = Heading().Match(source, start, end - start);
        var item = heading.Success ? Match.Empty : Item().Match(source, start, end - start);
        var mark = heading.Success ? heading : item.Success ? item : Footnote().Match(source, start, end - start);
        if (mark.Success) Flush();
        if (item.Success) _inList = true;
        else if (_start < 0 && !char.IsWhiteSpace(source[start])) _inList = false;

        Blank(line, start + mark.Length);
        if (_start < 0)
        {
            _start = start + mark.Length;
            _kind = heading.Success ? ProseKind.Heading : item.Success ? ProseKind.ListItem : ProseKind.Paragraph;
        }
        _end = end;
        if (heading.Success) Flush();
    }

    void Row(int start, int end)
    {
        Flush();
        for (var cell = start; cell < end;)
        {
            var bar = cell;
            while (bar < end && (source[bar] != '|' || (bar > start && source[bar - 1] == '\\'))) bar++;
            if (!source.AsSpan(cell, bar - cell).Trim(" \t:-").IsEmpty) _blocks.Add(new ProseBlock(ProseKind.Cell, cell, bar - cell));
            cell = bar + 1;
        }
    }

    bool IsTableRule(Lines.Line line)
    {
        var text = source.AsSpan(line.Start, line.Length).TrimStart("> \t");
        return text.Contains('|') && text.Contains('-') && text.IndexOfAnyExcept("|-: \t") < 0;
    }

    void Drop(int start, int end)
    {
        Flush();
        Blank(start, end);
    }

    void Blank(int start, int end) => Array.Fill(_text, ' ', start, end - start);

    void Flush()
    {
        if (_start >= 0 && _end > _start) _blocks.Add(new ProseBlock(_kind, _start, _end - _start));
        _start = -1;
    }

    [GeneratedRegex(@"\G(?:[ ]{0,3}>[ ]?)*")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\G\s*(?:```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(?:=+|-+)\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}\[[^\]^]+\]:\s*\S+")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\s*\[!\w+\]\s*$")]
    private static partial Regex Callout();

    [GeneratedRegex(@"\G {0,3}#{1,6}(?:\s+|$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\G\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")]
    private static partial Regex Item();

    [GeneratedRegex(@"\G\[\^[^\]]+\]:\s*")]
    private static partial Regex Footnote();
}
