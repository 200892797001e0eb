namespace Platform.Forum.Replies;

/// <summary>A quotation in Markdown: who said it, and what, without what they quoted themselves.</summary>
static class Quote
{
    const int Longest = 1200;

    public static string Of(string author, string body)
    {
        var own = body.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('>'));
        var text = string.Join('\n', own).Trim();
        if (text.Length > Longest) text = text[..Longest].TrimEnd() + " …";
        return $"> **{author}** schreef:\n>\n" + string.Concat(text.Split('\n').Select(line => line.Length == 0 ? ">\n" : $"> {line}\n")) + "\n";
    }
}
