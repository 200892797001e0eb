using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Views;
using Platform.Knowledge.Data;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;

namespace Platform.Knowledge.Links;

/// <summary>Visits every outgoing link that was not visited since this moment.</summary>
public sealed record CheckLinks(DateTimeOffset Since)
{
    internal const string Key = "knowledge-links";

    /// <summary>The next Monday at three in the morning, Dutch time.</summary>
    internal static DateTimeOffset NextNight(DateTimeOffset now)
    {
        var today = DutchTime.Local(now).Date;
        var days = ((int)DayOfWeek.Monday - (int)today.DayOfWeek + 7) % 7;
        var night = DutchTime.FromLocal(today.AddDays(days).AddHours(3));
        return night > now ? night : DutchTime.FromLocal(today.AddDays(days + 7).AddHours(3));
    }

    internal static void Plan(TenantDb db, DateTimeOffset at) => db.Schedule(new CheckLinks(at), at, Key);
}

/// <summary>Polite: one after the other, at most two a second at one host. Works in turns of two minutes, so that no other node thinks the job was lost.</summary>
sealed class VisitLinks(TenantDb db, LinkProbe probe, TimeProvider clock) : IHandle<CheckLinks>
{
    static readonly TimeSpan s_turn = TimeSpan.FromMinutes(2);
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    public async Task HandleAsync(CheckLinks message, CancellationToken cancel)
    {
        var turn = Stopwatch.StartNew();
        var visited = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        while (await db.OutgoingLinks.Include(l => l.Places).Where(l => l.CheckedUtc == null || l.CheckedUtc < message.Since).OrderBy(l => l.Id).FirstOrDefaultAsync(cancel) is { } link)
        {
            if (turn.Elapsed > s_turn)
            {
                db.Schedule(message, clock.GetUtcNow(), CheckLinks.Key);
                await db.SaveChangesAsync(cancel);
                return;
            }
            var url = new Uri(link.Url);
            if (visited.TryGetValue(url.Host, out var last) && s_pause - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } wait) await Task.Delay(wait, cancel);
            var answer = await probe.VisitAsync(url, cancel);
            visited[url.Host] = Stopwatch.GetTimestamp();
            if (link.Found(answer, clock.GetUtcNow())) await TellAsync(link, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        CheckLinks.Plan(db, CheckLinks.NextNight(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    async Task TellAsync(OutgoingLink link, CancellationToken cancel)
    {
        var ids = link.Places.Select(p => p.ContentItemId).ToList();
        var members = db.Set<Member>();
        var owners = await db.ContentItems.AsNoTracking().Where(i => i.Published && ids.Contains(i.ContentItemId))
            .Select(i => new { i.DisplayText, Owner = i.OwnerId ?? members.Where(m => i.Owner != "" && m.NormalizedUserName == i.Owner.ToUpper()).Select(m => (long?)m.Id).FirstOrDefault() }).ToListAsync(cancel);
        foreach (var item in owners.Where(o => o.Owner is not null))
            db.Notify(new Notice(item.Owner!.Value, NoticeKind.Content, $"Een link in ‘{item.DisplayText}’ werkt niet meer.", "/kennisbank/links") { Key = $"link:{link.Id}:{link.BrokenSinceUtc:yyyyMMddHHmm}" });
    }
}
