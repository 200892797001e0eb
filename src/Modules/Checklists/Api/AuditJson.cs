using System.ComponentModel.DataAnnotations;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Instruments;
using Platform.Checklists.Scores;

namespace Platform.Checklists.Api;

/// <summary>The newest version of an instrument, in the list.</summary>
public sealed record InstrumentJson(string Id, int Version, string Title, string Subtitle, string Audience, int Criteria)
{
    public static InstrumentJson Of(InstrumentVersion version) => new(version.InstrumentId, version.Version, version.Title, version.Subtitle, version.Audience, version.CriteriaCount);
}

/// <param name="State"><c>inProgress</c> or <c>completed</c>.</param>
/// <param name="Scores">Score of every basin, 0 to 100, or null when nothing counts yet.</param>
/// <param name="Answers">Only when one audit is asked for.</param>
/// <param name="Findings">What the last finished check of the website found; only when one audit is asked for.</param>
public sealed record AuditJson(
    long Id, string Instrument, int InstrumentVersion, string Gemeente, string? GemeenteCode, string Website, string State, DateTimeOffset CreatedUtc, DateTimeOffset ChangedUtc, DateTimeOffset? CompletedUtc,
    int Answered, int Total, IReadOnlyDictionary<string, int?> Scores, int Version, IReadOnlyList<AnswerJson>? Answers = null, IReadOnlyList<CheckJson>? Findings = null)
{
    public static AuditJson Of(Audit audit, Outcome outcome, IReadOnlyList<AnswerJson>? answers = null, IReadOnlyList<CheckJson>? findings = null) => new(
        audit.Id, audit.Instrument.InstrumentId, audit.Instrument.Version, audit.Gemeente, audit.GemeenteCode.Length > 0 ? audit.GemeenteCode : null, audit.Website, StateOf(audit), audit.CreatedUtc, audit.ChangedUtc, audit.CompletedUtc,
        outcome.Answered, outcome.Total, outcome.Basins.ToDictionary(b => b.Basin.Id, b => b.Score, StringComparer.Ordinal), audit.Version, answers, findings);

    public static AuditJson Of(AuditReport report, Proposals proposals) => Of(report.Audit, report.Outcome, AnswerJson.Of(report), [.. proposals.Findings.Select(CheckJson.Of)]);

    public static string StateOf(Audit audit) => audit.IsCompleted ? Completed : InProgress;

    public const string InProgress = "inProgress";
    public const string Completed = "completed";
}

/// <param name="Proposed">What the check of the website proposed when this was judged, or null.</param>
/// <param name="Reason">Why the person judged otherwise.</param>
public sealed record AnswerJson(string Criterion, int? Score, bool NotApplicable, string Note, string Evidence, int? Proposed, string Reason, string AnsweredBy, DateTimeOffset AnsweredUtc, int Version)
{
    public static AnswerJson Of(SavedAnswer saved) => new(saved.Answer.CriterionId, saved.Answer.Score, saved.Answer.NotApplicable, saved.Answer.Note, saved.Answer.EvidenceUrl, saved.Answer.Proposed, saved.Answer.Reason, saved.By, saved.Answer.AnsweredUtc, saved.Answer.Version);

    /// <summary>In the order of the instrument.</summary>
    public static IReadOnlyList<AnswerJson> Of(AuditReport report) => [.. report.Questionnaire.Criteria.Select(c => report.Answers.GetValueOrDefault(c.Id)).OfType<SavedAnswer>().Select(Of)];
}

/// <param name="StopsAt">Id of the basin where the water stops, or null.</param>
/// <param name="AutomaticScores">Only of questions where a person confirmed what the check of the website proposed.</param>
/// <param name="HumanScores">Only of the other questions.</param>
/// <param name="Findings">Answers with a note or evidence.</param>
/// <param name="Checks">What the last finished check of the website found.</param>
public sealed record ReportJson(
    long Id, string Instrument, int InstrumentVersion, string Gemeente, string State, int Threshold, IReadOnlyDictionary<string, int?> Scores,
    IReadOnlyDictionary<string, int?> AutomaticScores, IReadOnlyDictionary<string, int?> HumanScores, string? StopsAt, string Summary,
    IReadOnlyList<BasinJson> Basins, IReadOnlyList<AdviceJson> Advice, IReadOnlyList<FindingJson> Findings, IReadOnlyList<CheckJson> Checks)
{
    public static ReportJson Of(AuditReport report, Proposals proposals)
    {
        var (audit, outcome) = (report.Audit, report.Outcome);
        return new ReportJson(audit.Id, audit.Instrument.InstrumentId, audit.Instrument.Version, audit.Gemeente, AuditJson.StateOf(audit), report.Questionnaire.Threshold,
            ByBasin(outcome), ByBasin(report.Parts.Automatic), ByBasin(report.Parts.Human), outcome.Stop?.Basin.Id, outcome.Summary(),
            [.. outcome.Basins.Select(b => new BasinJson(b.Basin.Id, b.Basin.Title, b.Score, b.Answered, b.Total, b.IsComplete, b.IsCapped, outcome.FlowOf(b).Verdict()))],
            [.. report.Advice.Select(a => new AdviceJson(a.Basin.Id, a.Criterion.Id, a.Criterion.Question, a.Score, a.Criterion.Weight, a.Criterion.Critical, a.Text))],
            [.. AnswerJson.Of(report).Where(a => a.Note.Length > 0 || a.Evidence.Length > 0).Select(a => new FindingJson(a.Criterion, a.Score, a.Note, a.Evidence))],
            [.. proposals.Findings.Select(CheckJson.Of)]);
    }

    static Dictionary<string, int?> ByBasin(Outcome outcome) => outcome.Basins.ToDictionary(b => b.Basin.Id, b => b.Score, StringComparer.Ordinal);
}

public sealed record BasinJson(string Id, string Title, int? Score, int Answered, int Total, bool Complete, bool Capped, string Verdict);

public sealed record AdviceJson(string Basin, string Criterion, string Question, int Score, int Weight, bool Critical, string Advice);

public sealed record FindingJson(string Criterion, int? Score, string Note, string Evidence);

/// <summary>Fields of <c>PUT /audits/{id}</c>; what is left out stays as it is.</summary>
public sealed record AuditChange(string? Gemeente, string? Website, string? State, int? Version);

/// <summary>An answer as it is sent. Score null with <c>notApplicable</c> is n.v.t. Without a version the last writer wins. Another score than the proposal wants a reason.</summary>
public sealed record AnswerChange([property: Required(ErrorMessage = "Noem de vraag (criterion).")] string? Criterion, int? Score, bool NotApplicable, string? Note, string? Evidence, int? Version, string? Reason = null)
{
    public AnswerForm ToForm() => new()
    {
        Score = NotApplicable ? AnswerForm.DoesNotApply : Score?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Note = Note,
        Evidence = Evidence,
        Reason = Reason,
        Version = Version,
    };
}

public sealed record AnswersChange(IReadOnlyList<AnswerChange>? Answers);
