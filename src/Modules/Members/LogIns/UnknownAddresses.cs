using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Platform.Kernel.Tenancy;

namespace Platform.Members.LogIns;

/// <summary>Locks addresses that nobody has just like real accounts: else five tries would tell which address is known. Kept in memory of this node.</summary>
sealed class UnknownAddresses
{
    const int Most = 5_000;

    readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset Until)> _tries = new(StringComparer.OrdinalIgnoreCase);

    public static UnknownAddresses Current => TenantContext.Current.State.GetOrAdd(() => new UnknownAddresses());

    /// <summary>Counts a try and says whether the address is locked.</summary>
    public bool Try(string address, DateTimeOffset now, LockoutOptions rules)
    {
        if (_tries.Count >= Most) _tries.Clear();
        return _tries.AddOrUpdate(address, _ => (1, default), (_, known) =>
        {
            if (known.Until > now) return known;
            return known.Tries + 1 >= rules.MaxFailedAccessAttempts ? (0, now + rules.DefaultLockoutTimeSpan) : (known.Tries + 1, default);
        }).Until > now;
    }
}
