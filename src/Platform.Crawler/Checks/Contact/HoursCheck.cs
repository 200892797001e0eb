using System.Text.RegularExpressions;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Contact;

sealed partial class HoursCheck() : ContactCheck("hours")
{
    protected override IEnumerable<(string Value, string Quote)> Read(string text) =>
        Hours().Matches(text).Select(m => (string.Join(' ', Day().Matches(m.Value).Select(d => d.Value[..2].ToLowerInvariant()).Concat(Time().Matches(m.Groups["times"].Value).Select(t => t.Value.TrimStart('0').Replace('.', ':').Replace(":00", "", StringComparison.Ordinal)))), Quote: HtmlPage.Tidy(m.Value)));

    public override Finding Conclude(SiteFacts site) =>
        Found(All.Count, "keer dagen en tijden", "Dagen en tijden, en overal dezelfde", "Eigen norm: je wilt weten wanneer je kunt bellen", All.Count == 0 ? 0 : Differs ? 2 : 3,
            All.Count == 0 ? "Er zijn geen openingstijden gevonden." : $"{All.Count} keer dagen met tijden gevonden.{(Differs ? " Boven of onder aan de pagina’s staan niet overal dezelfde tijden." : "")}", Shown);

    const string DayNames = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|werkdagen?|elke dag|ma|di|wo|do|vr|za|zo";
    const string Clock = @"\d{1,2}(?:[.:]\d{2})?";

    [GeneratedRegex($@"\b(?:{DayNames})\b(?:[^\n\d]{{0,40}}?\b(?:{DayNames})\b)*[^\n\d]{{0,40}}(?<times>{Clock}\s*(?:uur|u)?\s*(?:tot|-|–|t/m)\s*{Clock})\s*(?:uur|u\b)?|(?:24 uur per dag|dag en nacht bereikbaar)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex Hours();

    [GeneratedRegex($@"\b(?:{DayNames})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(Clock)]
    private static partial Regex Time();
}
