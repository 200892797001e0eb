using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;
using Platform.Notifications.Data;

namespace Platform.Notifications.Notices;

/// <summary>Unread notices per member, so that the bell costs no query on every page. Other nodes catch up within a minute.</summary>
sealed class UnreadCounts
{
    static readonly long s_keep = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;
    const int MostMembers = 2000;

    readonly ConcurrentDictionary<long, (int Count, long At)> _counts = new();

    public static UnreadCounts Of(Tenant tenant) => tenant.State.GetOrAdd(static () => new UnreadCounts());

    public int? Find(long memberId) => _counts.TryGetValue(memberId, out var known) && Environment.TickCount64 - known.At < s_keep ? known.Count : null;

    public void Keep(long memberId, int count)
    {
        if (_counts.Count >= MostMembers) _counts.Clear();
        _counts[memberId] = (count, Environment.TickCount64);
    }

    public void Forget(long memberId) => _counts.TryRemove(memberId, out _);
}

/// <summary>The number on the bell.</summary>
sealed class UnreadBadge(TenantDb db, Person me) : IBadge
{
    public ValueTask<int> CountAsync(CancellationToken cancel)
    {
        var counts = UnreadCounts.Of(db.Session.Tenant);
        return counts.Find(me.MemberId) is { } known ? new ValueTask<int>(known) : new ValueTask<int>(CountAsync(counts, cancel));
    }

    async Task<int> CountAsync(UnreadCounts counts, CancellationToken cancel)
    {
        var count = await db.MemberNotices.CountAsync(n => n.MemberId == me.MemberId && n.OnSite && n.ReadUtc == null, cancel);
        counts.Keep(me.MemberId, count);
        return count;
    }
}
