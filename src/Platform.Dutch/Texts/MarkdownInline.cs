namespace Platform.Dutch.Texts;

/// <summary>Hides what is no prose inside a stretch of Markdown: marks, code, addresses, pictures, tags.</summary>
static class MarkdownInline
{
    const char Nothing = '\u00AD'; // a soft hyphen: **w**oord stays one word

    public static void Hide(string source, char[] text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var length = text[i] switch
            {
                '\\' when i + 1 < end && char.IsPunctuation(source[i + 1]) => Mask(text, i, 1, Nothing) + 1,
                '`' => Code(source, text, i, end),
                '!' when i + 1 < end && source[i + 1] == '[' => Picture(source, text, i, end),
                '[' => Link(source, text, i, end),
                '<' => Tag(source, text, i, end),
                '&' => Entity(source, text, i, end),
                '*' => Mask(text, i, 1, Nothing),
                '_' when !IsInWord(source, i, start, end) => Mask(text, i, 1, Nothing),
                '~' or '=' or '+' when i + 1 < end && source[i + 1] == source[i] => Mask(text, i, 2, Nothing),
                '#' when source.AsSpan(i, end - i).Trim("# \t").IsEmpty => Mask(text, i, end - i, ' '),
                _ => 1,
            };
            i += Math.Max(length, 1);
        }
    }

    static int Mask(char[] text, int start, int length, char with)
    {
        Array.Fill(text, with, start, length);
        return length;
    }

    static int Code(string source, char[] text, int i, int end)
    {
        var ticks = source.AsSpan(i, end - i).IndexOfAnyExcept('`');
        if (ticks < 0) return end - i;
        var close = source.AsSpan(i + ticks, end - i - ticks).IndexOf(source.AsSpan(i, ticks));
        return close < 0 ? ticks : Mask(text, i, ticks + close + ticks, ' ');
    }

    static int Picture(string source, char[] text, int i, int end)
    {
        var close = Matching(source, i + 1, end, '[', ']');
        return close < 0 ? 1 : Mask(text, i, TargetEnd(source, close, end) - i, Nothing);
    }

    // The words of a link are prose, its target is not.
    static int Link(string source, char[] text, int i, int end)
    {
        var close = Matching(source, i, end, '[', ']');
        if (close < 0) return 1;
        if (source[i + 1] == '^') return Mask(text, i, close + 1 - i, Nothing);
        var after = TargetEnd(source, close, end);
        if (after == close + 1) return 1; // plain brackets
        Mask(text, close, after - close, Nothing);
        return Mask(text, i, 1, Nothing);
    }

    static int TargetEnd(string source, int close, int end)
    {
        var open = close + 1;
        if (open >= end || source[open] is not ('(' or '[')) return open;
        var target = Matching(source, open, end, source[open], source[open] == '(' ? ')' : ']');
        return target < 0 ? open : target + 1;
    }

    static int Tag(string source, char[] text, int i, int end)
    {
        if (i + 1 >= end || !(char.IsAsciiLetter(source[i + 1]) || source[i + 1] is '/' or '!')) return 1;
        var close = source.IndexOf('>', i, end - i);
        return close < 0 ? 1 : Mask(text, i, close + 1 - i, ' ');
    }

    static int Entity(string source, char[] text, int i, int end)
    {
        var close = source.IndexOf(';', i, Math.Min(10, end - i));
        return close > i + 1 && source.AsSpan(i + 1, close - i - 1).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#") < 0 ? Mask(text, i, close + 1 - i, ' ') : 1;
    }

    static bool IsInWord(string source, int i, int start, int end) =>
        i > start && i + 1 < end && char.IsLetterOrDigit(source[i - 1]) && char.IsLetterOrDigit(source[i + 1]);

    static int Matching(string source, int open, int end, char opener, char closer)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (source[i] == '\\') i++;
            else if (source[i] == opener) depth++;
            else if (source[i] == closer && --depth == 0) return i;
        }
        return -1;
    }
}
