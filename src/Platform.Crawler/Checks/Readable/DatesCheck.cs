using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Readable;

/// <summary>Whether a reader sees when a page was last looked at, and by whom.</summary>
sealed partial class DatesCheck(CheckOptions options) : SiteCheck("dates")
{
    const int Content = 40; // words: a page with less is a signpost
    const int Years = 2;

    static readonly string[] s_months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    readonly List<Evidence> _undated = [], _old = [];
    int _pages, _owned;

    public override void See(HtmlPage page)
    {
        if (page.Words < Content || !page.IsDutch) return;
        _pages++;
        var text = string.Join('\n', page.Blocks.Select(b => b.Text));
        if (Owner().IsMatch(text)) _owned++;
        if (DateOf(page, text) is not { } found) _undated.Add(page.Whole("Geen datum gevonden."));
        else if (found.Date < options.Now.AddYears(-Years)) _old.Add(page.Whole(found.Quote));
    }

    public override Finding Conclude(SiteFacts site)
    {
        if (_pages == 0) return Found(null, "", Threshold, Source, null, "Niet gekeken: er zijn geen pagina’s met genoeg tekst.");
        var fresh = Percent(_pages - _undated.Count - _old.Count, _pages);
        var owned = Percent(_owned, _pages);
        return Found(fresh, "% van de pagina’s met tekst", Threshold, Source, fresh >= 80 ? owned >= 50 ? 3 : 2 : fresh >= 30 ? 1 : 0,
            $"Een datum van de laatste twee jaar op {_pages - _undated.Count - _old.Count} van de {Pages(_pages)}, en een maker op {_owned}.", [.. _old, .. _undated]);
    }

    static (DateTimeOffset Date, string Quote)? DateOf(HtmlPage page, string text)
    {
        var found = page.Document.QuerySelectorAll("time[datetime]").Where(t => t.Closest("main, article, footer") is not null && !string.IsNullOrWhiteSpace(t.TextContent) && Keyword().IsMatch(t.ParentElement!.TextContent))
            .Select(t => DateTimeOffset.TryParse(t.GetAttribute("datetime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? (date, HtmlPage.Tidy(t.ParentElement!.TextContent)) : ((DateTimeOffset, string)?)null);
        return found.Concat(Written().Matches(text).Select(m => Parse(m))).Where(d => d is not null).MaxBy(d => d!.Value.Item1);
    }

    static (DateTimeOffset, string)? Parse(Match match)
    {
        var month = match.Groups["name"] is { Success: true } name ? Array.IndexOf(s_months, name.Value.ToLowerInvariant()) + 1 : int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        var (day, year) = (match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : 1, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));
        return month is >= 1 and <= 12 && year is > 1990 and < 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), HtmlPage.Tidy(match.Value)) : null;
    }

    const string Threshold = "Op 80 % van de pagina’s een datum van de laatste twee jaar, en wie de pagina bijhoudt";
    const string Source = "Eigen norm: zonder datum weet een lezer niet of het nog klopt";

    const string Words = "bijgewerkt|gewijzigd|gepubliceerd|publicatiedatum|geplaatst|aangepast|gecontroleerd|nagekeken|geactualiseerd|wijziging|bewerkt|datum";

    [GeneratedRegex($@"\b(?:{Words})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Keyword();

    [GeneratedRegex($@"\b(?:{Words})\b[^\n\d]{{0,40}}(?:(?:(?<day>\d{{1,2}})\s+)?(?<name>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+(?<year>\d{{4}})|(?<day>\d{{1,2}})[-/.](?<month>\d{{1,2}})[-/.](?<year>\d{{4}}))", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(?:(?:bijgewerkt|gewijzigd|gecontroleerd|geschreven|nagekeken|bijgehouden|beheerd|gepubliceerd|gemaakt)\b[^\n]{0,40}\bdoor\b|(?:redactie|auteur|eigenaar|verantwoordelijke?|contactpersoon voor deze pagina)\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Owner();
}
