using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Views;
using Platform.Notifications.Contracts;

namespace Platform.Checklists.Plan;

/// <summary>Job: an action is due soon, or today.</summary>
/// <param name="Day">When it must be done; when that has changed since, this reminder is void.</param>
public sealed record RemindOfAction(long ActionId, DateOnly Day, bool IsDue)
{
    const int DaysBefore = 7;

    /// <summary>Plans both reminders with the next save; planning again replaces them.</summary>
    public static void Plan(TenantDb db, PlanAction action, DateTimeOffset now)
    {
        if (action.DueOn is not { } day || action.State == ActionState.Done) return;
        foreach (var (at, isDue) in new[] { (Morning(day.AddDays(-DaysBefore)), false), (Morning(day), true) })
            if (at > now) db.Schedule(new RemindOfAction(action.Id, day, isDue), at, $"checklists.action:{action.Id}:{(isDue ? "due" : "soon")}");
    }

    static DateTimeOffset Morning(DateOnly day) => DutchTime.FromLocal(day.ToDateTime(new TimeOnly(7, 0)));
}

/// <summary>Tells who sees to the action; when nobody does, the owner of the audit.</summary>
sealed class SendActionReminder(TenantDb db) : IHandle<RemindOfAction>
{
    public async Task HandleAsync(RemindOfAction message, CancellationToken cancel)
    {
        if (await db.PlanActions.AsNoTracking().SingleOrDefaultAsync(a => a.Id == message.ActionId, cancel) is not { } action) return;
        if (action.State == ActionState.Done || action.DueOn != message.Day) return;
        var audit = await db.Audits.AsNoTracking().SingleAsync(a => a.Id == action.AuditId, cancel);
        var when = message.IsDue ? "vandaag" : "op " + message.Day.ToString("d MMMM", DutchTime.Culture);
        db.Notify(new Notice(action.OwnerId ?? audit.OwnerId, NoticeKind.Audit, $"Volgens het plan van {audit.Gemeente} is dit {when} klaar: {action.Title}", audit.Url + "/plan") { Key = $"action:{action.Id}:{message.Day:yyyyMMdd}:{message.IsDue}" });
        if (message.IsDue) db.Raise(() => new PlanActionDue(audit.Id, action.Id));
        await db.SaveChangesAsync(cancel);
    }
}
