using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Views;
using Platform.Members.Contracts;

namespace Platform.Site.Home;

/// <summary>How many people take part.</summary>
sealed class MembersFigure(TenantDb db) : IBlock
{
    public BlockZone Zone => BlockZone.HomeFigures;

    public int Order => 0;

    public string View => "";

    public async Task<object?> LoadAsync(CancellationToken cancel) => new HomeFigure("deelnemers", await db.Set<Member>().CountAsync(m => !m.Closed && m.EmailConfirmed, cancel));
}
