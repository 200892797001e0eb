using System.Text;
using System.Xml;

namespace Platform.Crawler.Network;

/// <summary>The addresses of a sitemap (sitemaps.org): pages, or other sitemaps. Also a text file with an address on each line.</summary>
/// <param name="Pages">Addresses of pages.</param>
/// <param name="Sitemaps">Addresses of sitemaps.</param>
/// <param name="IsBroken">It is no sitemap, or it stopped in the middle.</param>
sealed record SitemapFile(IReadOnlyList<Uri> Pages, IReadOnlyList<Uri> Sitemaps, bool IsBroken)
{
    const int Most = 50_000;

    static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000, IgnoreComments = true };

    public static SitemapFile Parse(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (!text.StartsWith('<')) return Lines(text);
        var (pages, sitemaps) = (new List<Uri>(), new List<Uri>());
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), s_settings);
            List<Uri>? into = null;
            while (pages.Count + sitemaps.Count < Most && xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.Depth == 0 && xml.LocalName is not ("urlset" or "sitemapindex")) return new([], [], true);
                if (xml.LocalName is "url" or "sitemap") into = xml.LocalName == "url" ? pages : sitemaps;
                else if (xml.LocalName == "loc" && xml.Depth == 2 && into is not null && Uri.TryCreate(xml.ReadElementContentAsString().Trim(), UriKind.Absolute, out var url)) into.Add(url);
            }
            return new(pages, sitemaps, false);
        }
        catch (XmlException)
        {
            return new(pages, sitemaps, true);
        }
    }

    static SitemapFile Lines(string text)
    {
        List<Uri> pages = [.. text.Split('\n').Take(Most).Select(l => Uri.TryCreate(l.Trim(), UriKind.Absolute, out var url) ? url : null).OfType<Uri>()];
        return new(pages, [], pages.Count == 0);
    }
}
