using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Home;

/// <summary>How many conversations this reader could join.</summary>
sealed class ConversationFigure(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.HomeFigures;

    public int Order => 30;

    public string View => "";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        var count = await db.Topics.VisibleTo(me).Placed().CountAsync(cancel);
        return count == 0 ? null : new HomeFigure(count == 1 ? "gesprek" : "gesprekken", count);
    }
}
