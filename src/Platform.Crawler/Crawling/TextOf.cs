using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Crawler.Crawling;

/// <summary>Bytes of a page as text, the way a browser does it.</summary>
static partial class TextOf
{
    const int MetaWithin = 1024; // the HTML standard looks no further

    static TextOf() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Bytes(byte[] body, string? charset)
    {
        if (body is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8.GetString(body, 3, body.Length - 3);
        if (body is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(body, 2, body.Length - 2);
        if (body is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(body, 2, body.Length - 2);
        return (Known(charset) ?? Known(Meta(body)) ?? Encoding.UTF8).GetString(body);
    }

    static string? Meta(byte[] body)
    {
        var match = MetaCharset().Match(Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, MetaWithin)));
        return match.Success ? match.Groups[1].Value : null;
    }

    static Encoding? Known(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        try
        {
            return Encoding.GetEncoding(name.Trim('"', '\'', ' '));
        }
        catch (ArgumentException)
        {
            return null; // an invented name: as if there were none
        }
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();
}
