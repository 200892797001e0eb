using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Reviews;

/// <summary>How much waits for somebody who reviews.</summary>
public sealed record WaitingTexts(int ToReview, int Due);

/// <summary>"Te beoordelen" on the dashboard.</summary>
sealed class ReviewsBlock(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 6;

    public string View => "Knowledge:Reviews/Block";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        if (!me.IsSignedIn || !me.Can(KnowledgePermissions.Review)) return null;
        var waiting = new WaitingTexts(
            await ReviewQueue.Waiting(db).CountAsync(i => i.AuthorId != me.MemberId, cancel),
            me.Can(KnowledgePermissions.Write) ? await db.ContentItems.Where(i => PieceType.Types.Contains(i.ContentType)).DueForReview(db.Today()).CountAsync(cancel) : 0);
        return waiting is { ToReview: 0, Due: 0 } ? null : waiting;
    }
}
