namespace Platform.Dutch.Texts;

/// <summary>What a stretch of prose is.</summary>
public enum ProseKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph, also inside a quote or a callout.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>One cell of a table: words without sentences.</summary>
    Cell,
}

/// <summary>A stretch of prose in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Place of its first character, in UTF-16 units.</param>
/// <param name="Length">Length, in UTF-16 units.</param>
public readonly record struct ProseBlock(ProseKind Kind, int Start, int Length)
{
    /// <summary>Place behind the stretch.</summary>
    public int End => Start + Length;
}

/// <summary>
/// The prose of a text. <see cref="Text"/> is as long as the source and every letter stands where it stood: what is no prose has become
/// white space, or soft hyphens where it stood inside a word. So a place in it is a place in the source.
/// </summary>
/// <param name="Text">As long as the source.</param>
/// <param name="Blocks">The stretches of prose, in order.</param>
public sealed record Prose(string Text, IReadOnlyList<ProseBlock> Blocks)
{
    /// <summary>The prose of Markdown: headings, paragraphs, list items and table cells; no code, addresses, pictures, HTML or marks.</summary>
    public static Prose FromMarkdown(string source) => new MarkdownScanner(source).Read();

    /// <summary>Plain text: paragraphs with an empty line between them.</summary>
    public static Prose FromPlainText(string source)
    {
        var blocks = new List<ProseBlock>();
        var (start, end) = (-1, 0);
        foreach (var line in Lines.Of(source))
        {
            if (source.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                Close();
                continue;
            }
            if (start < 0) start = line.Start;
            end = line.End;
        }
        Close();
        return new Prose(source, blocks);

        void Close()
        {
            if (start >= 0) blocks.Add(new ProseBlock(ProseKind.Paragraph, start, end - start));
            start = -1;
        }
    }
}

/// <summary>The lines of a text, without their ends.</summary>
static class Lines
{
    public readonly record struct Line(int Start, int Length)
    {
        public int End => Start + Length;
    }

    public static IEnumerable<Line> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var length = end - start;
            yield return new Line(start, length > 0 && text[end - 1] == '\r' ? length - 1 : length);
            start = end + 1;
        }
    }
}
