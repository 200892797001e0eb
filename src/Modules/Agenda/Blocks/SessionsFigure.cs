using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Blocks;

/// <summary>How many sessions the network held and plans.</summary>
sealed class SessionsFigure(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.HomeFigures;

    public int Order => 30;

    public string View => "";

    public async Task<object?> LoadAsync(CancellationToken cancel) =>
        new HomeFigure("bijeenkomsten", await db.Sessions.VisibleTo(me).CountAsync(s => s.State == SessionState.Published, cancel));
}
