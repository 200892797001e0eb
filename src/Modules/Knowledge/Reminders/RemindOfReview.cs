using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Views;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;

namespace Platform.Knowledge.Reminders;

/// <summary>It is time to say that a text must be read again.</summary>
/// <param name="Day">The day before which; when it has changed since, this reminder is void.</param>
public sealed record RemindOfReview(string ContentItemId, DateOnly Day, bool IsDue);

/// <summary>Plans the reminders of what is published: 30 days before, and on the day.</summary>
sealed class PlanReminders(TenantDb db, TimeProvider clock) : IHandle<ContentPublished>
{
    const int DaysBefore = 30;

    public async Task HandleAsync(ContentPublished message, CancellationToken cancel)
    {
        if (!PieceType.Owns(message.ContentType)) return;
        if (await db.ContentItems.Where(i => i.ContentItemId == message.ContentItemId && i.Published).Select(i => i.ReviewBy).SingleOrDefaultAsync(cancel) is not { } day) return;
        var (early, due) = (Morning(day.AddDays(-DaysBefore)), Morning(day));
        if (early > clock.GetUtcNow()) db.Schedule(new RemindOfReview(message.ContentItemId, day, IsDue: false), early, $"review-soon:{message.ContentItemId}");
        db.Schedule(new RemindOfReview(message.ContentItemId, day, IsDue: true), due, $"review-due:{message.ContentItemId}");
        await db.SaveChangesAsync(cancel);
    }

    static DateTimeOffset Morning(DateOnly day) => DutchTime.FromLocal(day.ToDateTime(new TimeOnly(7, 0)));
}

/// <summary>Reminds the owner; when nobody owns the text, whoever may write.</summary>
sealed class SendReminder(TenantDb db, PermissionHolders holders) : IHandle<RemindOfReview>
{
    public async Task HandleAsync(RemindOfReview message, CancellationToken cancel)
    {
        var item = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemId == message.ContentItemId && i.Published, cancel);
        if (item is null || item.ReviewBy != message.Day) return;
        var name = item.Owner.ToUpperInvariant();
        var owner = item.OwnerId ?? await db.Set<Member>().Where(m => name.Length > 0 && m.NormalizedUserName == name).Select(m => (long?)m.Id).SingleOrDefaultAsync(cancel);
        var text = message.IsDue
            ? $"Lees ‘{item.DisplayText}’ opnieuw: klopt alles nog? Lezers zien nu dat de tekst wordt herzien."
            : $"Lees ‘{item.DisplayText}’ vóór {message.Day.ToString("d MMMM yyyy", DutchTime.Culture)} opnieuw: klopt alles nog?";
        foreach (var member in owner is { } id ? [id] : await holders.IdsAsync(KnowledgePermissions.Write, cancel))
            db.Notify(new Notice(member, NoticeKind.Content, text, "/kennisbank/concepten/" + item.ContentItemId) { Key = $"review:{item.ContentItemId}:{message.Day:yyyyMMdd}:{message.IsDue}" });
        await db.SaveChangesAsync(cancel);
    }
}
