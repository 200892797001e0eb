using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Tests.Support;

/// <summary>A mail as it was written to the pickup folder, decoded.</summary>
public sealed partial class ReceivedMail
{
    ReceivedMail(string raw)
    {
        Raw = raw.ReplaceLineEndings("\n");
        var end = Raw.IndexOf("\n\n", StringComparison.Ordinal);
        Headers = Folded().Replace(Raw[..end], " ");
        To = Header("To");
        Subject = Words(Header("Subject"));
        Parts = [.. Split(Raw)];
    }

    public string Raw { get; }

    public string Headers { get; }

    public string To { get; }

    public string Subject { get; }

    /// <summary>Content type and decoded text of every part.</summary>
    public IReadOnlyList<(string Type, string Text)> Parts { get; }

    public string Text => Parts.FirstOrDefault(p => p.Type.StartsWith("text/plain", StringComparison.Ordinal)).Text ?? "";

    public string Html => Parts.FirstOrDefault(p => p.Type.StartsWith("text/html", StringComparison.Ordinal)).Text ?? "";

    public string? Calendar => Parts.FirstOrDefault(p => p.Type.StartsWith("text/calendar", StringComparison.Ordinal)).Text;

    /// <summary>The first address in the text that contains this.</summary>
    public string Link(string containing = "http") => Urls().Matches(Text).Select(m => m.Value).First(u => u.Contains(containing, StringComparison.Ordinal));

    public static IEnumerable<ReceivedMail> In(string folder) => !Directory.Exists(folder) ? [] :
        new DirectoryInfo(folder).GetFiles("*.eml").OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullName))
            .Where(t => t.Contains("\n\n", StringComparison.Ordinal) || t.Contains("\r\n\r\n", StringComparison.Ordinal)) // else it is being written
            .Select(t => new ReceivedMail(t));

    string Header(string name) => Regex.Match(Headers, $"^{name}: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value;

    static IEnumerable<(string, string)> Split(string entity)
    {
        var end = entity.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0) yield break;
        var headers = Folded().Replace(entity[..end], " ");
        var body = entity[(end + 2)..];
        var type = Regex.Match(headers, "^Content-Type: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value;
        if (Regex.Match(type, "boundary=\"?([^\";]+)") is { Success: true } boundary)
        {
            foreach (var part in body.Split("--" + boundary.Groups[1].Value).Skip(1).Where(p => !p.StartsWith("--", StringComparison.Ordinal)))
                foreach (var inner in Split(part.TrimStart('\n'))) yield return inner;
            yield break;
        }
        var encoding = Regex.Match(headers, "^Content-Transfer-Encoding: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim().ToUpperInvariant();
        yield return (type, encoding switch
        {
            "BASE64" => Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body.Split('\n').Select(l => l.Trim())))),
            "QUOTED-PRINTABLE" => QuotedPrintable(body),
            _ => body,
        });
    }

    static string QuotedPrintable(string body)
    {
        var text = body.Replace("=\n", "", StringComparison.Ordinal);
        using var bytes = new MemoryStream();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length) { bytes.WriteByte(Convert.ToByte(text.Substring(i + 1, 2), 16)); i += 2; }
            else bytes.Write(Encoding.UTF8.GetBytes(text[i].ToString()));
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static string Words(string header) => EncodedWord().Replace(header, m =>
    {
        var content = m.Groups["text"].Value;
        return m.Groups["kind"].Value is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(content)) : QuotedPrintable(content.Replace('_', ' '));
    });

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Urls();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BQ])\?(?<text>[^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
