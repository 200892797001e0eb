using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Home;

/// <summary>"In gesprek op het forum" on the home page.</summary>
sealed class LatestTopics(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.HomeMain;

    public int Order => 20;

    public string View => "Forum:Home/LatestTopics";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        var topics = await db.Topics.VisibleTo(me).Placed().OrderByDescending(t => t.ActiveUtc).Take(6).SelectLines(db, me).ToListAsync(cancel);
        return topics.Count == 0 ? null : topics;
    }
}
