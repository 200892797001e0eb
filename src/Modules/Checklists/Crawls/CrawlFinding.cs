using System.Globalization;
using System.Text.Json;
using Platform.Crawler.Checks;

namespace Platform.Checklists.Crawls;

/// <summary>What one automatic check found on a site.</summary>
public sealed class CrawlFinding
{
    IReadOnlyList<Evidence>? _evidence;

    public long Id { get; set; }

    public long CrawlId { get; set; }

    /// <summary>Id of the check, for example <c>broken-links</c>.</summary>
    public string CheckId { get; set; } = "";

    public double? Value { get; set; }

    public string Unit { get; set; } = "";

    /// <summary>When it is good, in Dutch.</summary>
    public string Threshold { get; set; } = "";

    /// <summary>Where the threshold comes from.</summary>
    public string Source { get; set; } = "";

    /// <summary>0 to 3, or null when it was not checked.</summary>
    public int? Score { get; set; }

    /// <summary>What was found, or why it was not checked.</summary>
    public string Summary { get; set; } = "";

    public string EvidenceJson { get; set; } = "[]";

    /// <summary>Where it can be seen, the clearest first.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence ??= JsonSerializer.Deserialize<List<Evidence>>(EvidenceJson) ?? [];

    public Check Check => Check.Find(CheckId) ?? new Check(CheckId, CheckId, "");

    /// <summary>"12,5 %", or empty.</summary>
    public string Figure => Value is { } value ? $"{value.ToString("0.#", CultureInfo.GetCultureInfo("nl-NL"))} {Unit}".Trim() : "";

    public static CrawlFinding Of(long crawlId, Finding finding) => new()
    {
        CrawlId = crawlId,
        CheckId = finding.Check,
        Value = finding.Value,
        Unit = finding.Unit,
        Threshold = finding.Threshold,
        Source = finding.Source,
        Score = finding.Score,
        Summary = finding.Summary,
        EvidenceJson = JsonSerializer.Serialize(finding.Evidence),
    };
}
