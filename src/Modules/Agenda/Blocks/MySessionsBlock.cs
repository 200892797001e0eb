using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Blocks;

/// <summary>"Mijn bijeenkomsten" on the dashboard: the next five I am registered for.</summary>
sealed class MySessionsBlock(TenantDb db, Person me, TimeProvider clock) : IBlock
{
    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 20;

    public string View => "Agenda:Blocks/MySessions";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        if (me.Id is not { } memberId) return null;
        var now = clock.GetUtcNow();
        return await db.SessionsOf(memberId).Where(s => s.EndUtc > now).OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Take(5).Select(SessionLine.For(db, memberId)).ToListAsync(cancel);
    }
}
