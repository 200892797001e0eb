using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

sealed class AxeCheck() : SiteCheck("axe")
{
    const string Threshold = "Geen ernstige fouten op de bekeken pagina’s";
    const string Source = "axe-core; WCAG 2.2 A en AA";

    public override Finding Conclude(SiteFacts site)
    {
        if (site.Browser is not { Pages.Count: > 0 } sample) return Found(null, "", Threshold, Source, null, $"Niet gekeken: {site.Browser?.NotChecked ?? "er is geen browser op deze server. Contrast op foto’s, toetsenbord en wat pas na een klik verschijnt zijn dus niet bekeken."}");
        var serious = sample.Pages.Sum(p => p.Violations.Count(v => v.Impact is "serious" or "critical"));
        var all = sample.Pages.Sum(p => p.Violations.Count);
        // A program sees about a third of the problems: a full score is for people to give
        var score = serious == 0 ? 2 : serious <= sample.Pages.Count ? 1 : 0;
        return Found(serious, "ernstige fouten", Threshold, Source, score,
            $"Op {Pages(sample.Pages.Count)} vond axe {all} soorten fouten, waarvan {serious} ernstig. Zo’n programma ziet ongeveer een derde van de problemen.{(sample.NotChecked is { } not ? " " + not : "")}",
            sample.Pages.SelectMany(p => p.Violations.Select(v => (p.Url, Violation: v))).OrderBy(v => v.Violation.Impact switch { "critical" => 0, "serious" => 1, "moderate" => 2, _ => 3 })
                .Select(v => new Evidence(v.Url, HtmlPage.Short($"{v.Violation.Help} ({v.Violation.Rule}, {v.Violation.Count}×): {v.Violation.Elements.FirstOrDefault()}"))));
    }
}
