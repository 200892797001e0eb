using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Blocks;

/// <summary>"Agenda" on the home page: the next three sessions.</summary>
sealed class UpcomingBlock(TenantDb db, Person me, TimeProvider clock) : IBlock
{
    public BlockZone Zone => BlockZone.HomeAside;

    public int Order => 10;

    public string View => "Agenda:Blocks/Upcoming";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Sessions.VisibleTo(me).Where(s => s.State == SessionState.Published && s.EndUtc > now)
            .OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Take(3).Select(SessionLine.For(db, me.Id)).ToListAsync(cancel);
    }
}
