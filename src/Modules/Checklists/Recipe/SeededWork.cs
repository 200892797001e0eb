using Platform.Checklists.Audits;
using Platform.Checklists.Plan;
using Platform.Checklists.Scenarios;
using Platform.Checklists.Sharing;
using Platform.Kernel;

namespace Platform.Checklists.Recipe;

/// <summary>An action of a seeded plan.</summary>
sealed record ImportedAction(string Title, string? Note, string? Criterion, string? Owner, int? DueInDays, ActionState State);

/// <summary>A seeded search, of the team or of a panel.</summary>
sealed record ImportedWalk(string Scenario, bool Found, int Clicks, int Seconds, string? Remark, bool Panel);

/// <summary>What a team did with a seeded audit.</summary>
static class SeededWork
{
    public static IEnumerable<PlanAction> Actions(Audit audit, IReadOnlyList<ImportedAction> plan, Func<string, long> member, DateTimeOffset now) => plan.Select(imported =>
    {
        var action = new PlanAction { AuditId = audit.Id, CriterionId = imported.Criterion ?? "", CreatedUtc = audit.ChangedUtc };
        action.Write(new ActionForm
        {
            Title = imported.Title,
            Note = imported.Note,
            OwnerId = imported.Owner is { } owner ? member(owner) : null,
            DueOn = imported.DueInDays is { } days ? PlanAction.Today(now).AddDays(days) : null,
        });
        action.Move(imported.State, now);
        action.Version = 1;
        return action;
    });

    /// <summary>The link of the panel has ended: the searches are from before.</summary>
    public static ShareLink Link(Audit audit, IReadOnlyList<ImportedWalk> walks)
    {
        var link = ShareLink.Make(audit.Id, ShareKind.Panel, 7, audit.OwnerId, audit.CreatedUtc);
        link.Walks = walks.Count(w => w.Panel);
        return link;
    }

    /// <exception cref="RuleException">A scenario is not in the instrument.</exception>
    public static IEnumerable<Walk> Walks(Audit audit, IReadOnlyList<ImportedWalk> walks, IReadOnlySet<string> scenarios, ShareLink link) => walks.Select((imported, index) =>
    {
        if (!scenarios.Contains(imported.Scenario)) throw new RuleException($"Scenario {imported.Scenario} staat niet in het instrument.");
        var walk = Walk.Start(audit.Id, imported.Scenario, imported.Panel ? null : audit.OwnerId, imported.Panel ? link.Id : null, audit.CreatedUtc.AddHours(index + 1));
        (walk.Found, walk.Clicks, walk.Remark, walk.EndedUtc) = (imported.Found, imported.Clicks, imported.Remark ?? "", walk.StartedUtc.AddSeconds(imported.Seconds));
        return walk;
    });
}
