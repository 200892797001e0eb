using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Saved;

/// <summary>"Bewaard" on the dashboard of a member.</summary>
sealed class SavedBlock(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 30;

    public string View => "Knowledge:Saved/Block";

    public async Task<object?> LoadAsync(CancellationToken cancel) =>
        me.Id is { } id ? await SavedCards.Of(db, id).Select(s => s.Item).Take(5).Select(HandreikingCard.From).ToListAsync(cancel) : null;
}
