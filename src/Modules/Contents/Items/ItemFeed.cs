using System.Globalization;
using System.Text;
using System.Xml;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Kernel.Views;

namespace Platform.Contents.Items;

/// <summary>The items below a list as RSS 2.0 (https://www.rssboard.org/rss-specification).</summary>
static class ItemFeed
{
    public static string Write(ContentItem list, IReadOnlyList<FoundItem> items, SiteUrls urls)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", list.DisplayText);
            xml.WriteElementString("link", urls.Absolute("~/" + list.Path));
            xml.WriteElementString("description", list.Summary.Length > 0 ? list.Summary : list.DisplayText);
            xml.WriteElementString("language", "nl");
            foreach (var item in items)
            {
                var url = urls.Absolute("~/" + item.Path);
                xml.WriteStartElement("item");
                xml.WriteElementString("title", item.Title);
                xml.WriteElementString("link", url);
                xml.WriteElementString("guid", url);
                xml.WriteElementString("pubDate", item.Date.ToString("R", CultureInfo.InvariantCulture));
                if (item.Summary.Length > 0) xml.WriteElementString("description", item.Summary);
                xml.WriteEndElement();
            }
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text;
    }
}
