using System.Collections.Concurrent;
using Platform.Kernel.Tenancy;

namespace Platform.Members.Identity;

/// <summary>A session as the database had it at <paramref name="CheckedUtc"/>.</summary>
sealed record LiveSession(long MemberId, string DisplayName, IReadOnlyList<string> Roles, DateTimeOffset CheckedUtc);

/// <summary>The sessions of one tenant that this node checked within the last minute.</summary>
sealed class LiveSessions
{
    const int Most = 10_000;
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, LiveSession> _sessions = new(StringComparer.Ordinal);

    public static LiveSessions Current => TenantContext.Current.State.GetOrAdd(() => new LiveSessions());

    public LiveSession? Find(string id, DateTimeOffset now) => _sessions.TryGetValue(id, out var session) && now - session.CheckedUtc < Fresh ? session : null;

    public void Remember(string id, LiveSession session)
    {
        if (_sessions.Count >= Most) _sessions.Clear();
        _sessions[id] = session;
    }

    /// <summary>The next request of this session asks the database again.</summary>
    public void Forget(string id) => _sessions.TryRemove(id, out _);

    /// <summary>The next request of every session of this member asks the database again: for new roles, or to find itself ended.</summary>
    public void ForgetMember(long memberId)
    {
        foreach (var (id, session) in _sessions)
            if (session.MemberId == memberId) _sessions.TryRemove(id, out _);
    }
}
