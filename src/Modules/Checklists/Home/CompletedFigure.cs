using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Checklists.Home;

/// <summary>How many checklists this network completed: a number for everybody, without names.</summary>
sealed class CompletedFigure(TenantDb db) : IBlock
{
    public BlockZone Zone => BlockZone.HomeFigures;

    public int Order => 40;

    public string View => "";

    public async Task<object?> LoadAsync(CancellationToken cancel) =>
        await db.Audits.CountAsync(a => a.State == AuditState.Completed, cancel) is var count and > 0 ? new HomeFigure(count == 1 ? "checklist ingevuld" : "checklists ingevuld", count) : null;
}
