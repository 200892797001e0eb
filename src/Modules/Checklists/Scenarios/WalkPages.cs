using System.Globalization;
using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;

namespace Platform.Checklists.Scenarios;

/// <param name="Base">App-relative address below which the searches of this person live.</param>
/// <param name="Results">Only for the team.</param>
/// <param name="Remarks">What people noticed, newest first; only for the team.</param>
public sealed record ScenariosPage(
    Audit Audit, IReadOnlyList<Scenario> Scenarios, string Base, bool MayWalk, bool IsPanel, IReadOnlyList<ScenarioResult> Results, IReadOnlyList<WalkRemark> Remarks)
{
    public IDictionary<string, string> Route => WalkPage.RouteOf(Audit, Base, IsPanel);
}

public sealed record WalkRemark(string Because, bool Found, bool IsPanel, string Remark);

/// <summary>A search that is under way, or just ended.</summary>
public sealed record WalkPage(Audit Audit, Scenario Scenario, Walk Walk, string Base, bool IsPanel, StepForm Step, EndForm End)
{
    public string Url => $"{Base}/{Walk.Key}";

    public IDictionary<string, string> Route => RouteOf(Audit, Base, IsPanel);

    /// <summary>What the forms of both controllers need in their address.</summary>
    public static Dictionary<string, string> RouteOf(Audit audit, string root, bool isPanel) => isPanel
        ? new() { ["secret"] = root[(root.LastIndexOf('/') + 1)..] }
        : new() { ["id"] = audit.Id.ToString(CultureInfo.InvariantCulture) };
}
