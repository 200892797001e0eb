using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Settings;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Contents.Sitemap;

/// <summary>Tells search engines what this network shows to everybody: its public menus and its published content.</summary>
[AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public sealed class SitemapController(TenantDb db, ContentKinds kinds, TenantSettings settings, Frame frame, SiteUrls urls) : Controller
{
    const int MaxUrls = 50_000; // the protocol's limit for one file
    const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet("sitemap.xml"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var chosen = settings.Get<SitemapSettings>().ContentTypes;
        string[] known = [.. kinds.Known.Where(t => chosen.Count == 0 || chosen.Contains(t))]; // of a module that is off nothing is to be found
        var items = await db.ContentItems.Where(i => i.Published && i.Path != null && known.Contains(i.ContentType) && !i.Json.Contains("\"MetaRobots\":\"noindex\"")).OrderByDescending(i => i.ModifiedUtc).Take(MaxUrls - 100).Select(i => new { i.Path, i.ModifiedUtc }).ToListAsync(cancel);
        var xml = new StringBuilder();
        using (var writer = XmlWriter.Create(xml, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var url in PublicPages()) Write(writer, url, null);
            foreach (var item in items) Write(writer, "/" + item.Path, item.ModifiedUtc);
            writer.WriteEndElement();
        }
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml, "application/xml; charset=utf-8");
    }

    IEnumerable<string> PublicPages() => new[] { MenuZone.Main, MenuZone.Footer }.SelectMany(frame.Menu).Where(i => i.Permission is null && i.Url.StartsWith("~/", StringComparison.Ordinal)).Select(i => i.Url).Prepend("~/").Distinct();

    void Write(XmlWriter writer, string url, DateTimeOffset? modified)
    {
        writer.WriteStartElement("url", Namespace);
        writer.WriteElementString("loc", Namespace, urls.Absolute(url));
        if (modified is { } at) writer.WriteElementString("lastmod", Namespace, at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }
}
