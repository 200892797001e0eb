using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Home;
using Platform.Forum.Reports;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;

namespace Platform.Forum.Alerts;

/// <summary>Something waits for the moderators.</summary>
sealed record ModeratorsWanted;

/// <summary>
/// Tells moderators at once that something waits, and after that at most once in <see cref="Pause"/>, with the number: a flood of
/// reports is no flood of mail. How many wait is counted when they are told, so what a colleague did meanwhile is left out.
/// </summary>
sealed class AlertModerators(TenantDb db, PermissionHolders holders, TimeProvider clock) : IHandle<CasusSubmitted>, IHandle<PostReported>, IHandle<ModeratorsWanted>
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public Task HandleAsync(CasusSubmitted message, CancellationToken cancel) => PlanAsync(cancel);

    public Task HandleAsync(PostReported message, CancellationToken cancel) => PlanAsync(cancel);

    public Task HandleAsync(ModeratorsWanted message, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var notices = await NoticesAsync(cancel);
        if (notices.Count == 0) return;
        if (!await ClaimAsync(cancel))
        {
            await PlanAsync(cancel); // another node was first; what it did not see is told in the next round
            return;
        }
        foreach (var notice in notices) db.Notify(notice);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    async Task PlanAsync(CancellationToken cancel)
    {
        var last = await db.LastAlerts.Select(a => (DateTimeOffset?)a.AtUtc).SingleOrDefaultAsync(cancel);
        db.Schedule(new ModeratorsWanted(), last + Pause, key: "forum.moderators");
        await db.SaveChangesAsync(cancel);
    }

    async Task<bool> ClaimAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var quietSince = now - Pause;
        if (await db.LastAlerts.Where(a => a.AtUtc <= quietSince).ExecuteUpdateAsync(u => u.SetProperty(a => a.AtUtc, now), cancel) == 1) return true;
        if (await db.LastAlerts.AnyAsync(cancel)) return false;
        db.Add(new LastAlert { AtUtc = now }); // two first times at once: the key lets one through, the other job tries again
        return true;
    }

    // Never a title or a word of the text: a casus may be behind it.
    async Task<List<Notice>> NoticesAsync(CancellationToken cancel)
    {
        var casussen = await db.Topics.Where(t => t.State == TopicState.AwaitingCheck).Select(t => t.AuthorId).ToListAsync(cancel);
        var posts = await db.Reports.Where(r => r.State == ReportState.Open && r.Post.Topic.State != TopicState.Removed)
            .Select(r => new { r.PostId, r.Post.AuthorId, Casus = r.Post.Topic.Board.Kind == BoardKind.Casus }).Distinct().ToListAsync(cancel);
        if (casussen.Count + posts.Count == 0) return [];

        var readers = (await holders.IdsAsync(ForumPermissions.Casus, cancel)).ToHashSet();
        var key = $"moderators:{clock.GetUtcNow().UtcTicks}";
        return [.. from moderator in await holders.IdsAsync(ForumPermissions.Moderate, cancel)
                   let sees = readers.Contains(moderator)
                   let waits = new QueueCount(sees ? casussen.Count(author => author != moderator) : 0, posts.Count(p => p.AuthorId != moderator && (sees || !p.Casus)))
                   where waits is not { Casussen: 0, Posts: 0 }
                   select new Notice(moderator, NoticeKind.Queue, $"Op jou en je collega-moderatoren wacht: {waits.Text}.", "/forum/moderatie") { Key = key }];
    }
}
