using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Settings;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Agenda.Calendar;

/// <summary>The public sessions to come, for feed readers (RSS 2.0).</summary>
[Route("agenda/feed.rss"), AllowAnonymous]
public sealed class RssController(TenantDb db, SiteUrls urls, TenantSettings settings, TimeProvider clock) : Controller
{
    const int Most = 50;

    [HttpGet(""), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.Public && s.State == SessionState.Published && s.EndUtc > now).OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Take(Most).ToListAsync(cancel);
        await using var file = new MemoryStream();
        await using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            var title = settings.Get<NetworkSettings>().Title;
            Write(xml, ("title", $"{title}: agenda"), ("link", urls.Absolute("/agenda")), ("description", $"Bijeenkomsten van {title}"), ("language", "nl"));
            foreach (var session in sessions)
            {
                xml.WriteStartElement("item");
                Write(xml, ("title", session.Title), ("link", urls.Absolute(session.Url)), ("description", $"{SessionTime.Full(session.StartUtc, session.EndUtc)}, {session.Place}. {session.Summary}"),
                    ("category", session.Type.Dutch()), ("pubDate", session.ChangedUtc.ToString("r", CultureInfo.InvariantCulture)));
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString(session.Uid);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        }
        return File(file.ToArray(), "application/rss+xml; charset=utf-8");
    }

    // A control character that somebody pasted would make the whole feed unreadable.
    static void Write(XmlWriter xml, params (string Name, string Text)[] elements)
    {
        foreach (var (name, text) in elements) xml.WriteElementString(name, new string([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]));
    }
}
