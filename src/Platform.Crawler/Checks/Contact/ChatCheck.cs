using System.Text.RegularExpressions;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Contact;

/// <summary>A chat or WhatsApp of the gemeente itself; that of the Kindertelefoon is a link to another site.</summary>
sealed partial class ChatCheck() : SiteCheck("chat")
{
    readonly Dictionary<string, Evidence> _found = [];

    public override void See(HtmlPage page)
    {
        foreach (var link in page.Links)
        {
            var href = link.Element.GetAttribute("href")!;
            var ours = link.Url is null || SiteName.Of(link.Url) == SiteName.Of(page.Url);
            if (WhatsApp().IsMatch(href) || (ours && Chat().IsMatch(link.Name))) _found.TryAdd(href, page.At(link.Element));
        }
        foreach (var script in page.Document.Scripts.Where(s => Widget().IsMatch(s.Source ?? ""))) _found.TryAdd(script.Source!, page.At(script));
        foreach (var block in page.Blocks)
            if (Number().Match(block.Text) is { Success: true } number) _found.TryAdd("whatsapp", page.At(block.Element, number.Value));
    }

    public override Finding Conclude(SiteFacts site) =>
        Found(_found.Count, "gevonden", "Een chat of WhatsApp van de gemeente", "Eigen norm: jongeren appen liever dan dat ze bellen", _found.Count > 0 ? 3 : 0,
            _found.Count > 0 ? "Er is een chat of WhatsApp gevonden. Of er iemand antwoordt, weet alleen wie het probeert." : "Er is geen chat of WhatsApp van de gemeente gevonden.", _found.Values);

    [GeneratedRegex(@"^(?:https?://)?(?:wa\.me|api\.whatsapp\.com|web\.whatsapp\.com)/|^whatsapp:", RegexOptions.IgnoreCase)]
    private static partial Regex WhatsApp();

    [GeneratedRegex(@"\b(?:chat met ons|chat met|start de chat|start chat|chatten met|open de chat|naar de chat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Chat();

    [GeneratedRegex(@"whatsapp[^\n\d]{0,40}\+?\d[\d\s()-]{8,}", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("obi4wan|livechat|tawk\\.to|zendesk|zdassets|userlike|smartsupp|watermelon|trengo|intercom|crisp\\.chat|cobrowser|robincontentdesktop|anywhere365", RegexOptions.IgnoreCase)]
    private static partial Regex Widget();
}
