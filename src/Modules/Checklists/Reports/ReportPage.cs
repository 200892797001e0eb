using Platform.Checklists.Audits;
using Platform.Checklists.Plan;

namespace Platform.Checklists.Reports;

/// <summary>The report as it is handed over: for the team, or through a link without names and notes.</summary>
/// <param name="Base">App-relative address of this report; the PDF is below it.</param>
public sealed record ReportPage(AuditOutcome Outcome, IReadOnlyList<PlanLine> Plan, string Base, bool IsShared, bool CanPrint)
{
    public const int MostAdvice = 10;

    /// <summary>On paper nothing can be unfolded.</summary>
    public bool ForPaper { get; init; }

    public AuditReport Report => Outcome.Report;

    public Audit Audit => Report.Audit;
}
