using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Reports;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Home;

/// <summary>What waits for a moderator, on the dashboard.</summary>
sealed class ModerationQueue(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 5;

    public string View => "Forum:Home/ModerationQueue";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        if (!me.IsSignedIn || !me.Moderates) return null;
        var visible = db.Topics.VisibleTo(me);
        var waiting = new QueueCount(
            await visible.CountAsync(t => t.State == TopicState.AwaitingCheck && t.AuthorId != me.MemberId, cancel),
            await db.Reports.Where(r => r.State == ReportState.Open && visible.Any(t => t.Id == r.Post.TopicId)).Select(r => r.PostId).Distinct().CountAsync(cancel));
        return waiting is { Casussen: 0, Posts: 0 } ? null : waiting;
    }
}

sealed record QueueCount(int Casussen, int Posts)
{
    public string Text => string.Join(" en ", new[]
    {
        Casussen switch { 0 => "", 1 => "1 casus om te lezen", _ => $"{Casussen} casussen om te lezen" },
        Posts switch { 0 => "", 1 => "1 gemeld bericht", _ => $"{Posts} gemelde berichten" },
    }.Where(t => t.Length > 0));
}
