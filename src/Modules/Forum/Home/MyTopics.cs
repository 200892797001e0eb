using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Home;

/// <summary>"Mijn vragen" on the dashboard, also those that wait for their check.</summary>
sealed class MyTopics(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 10;

    public string View => "Forum:Home/MyTopics";

    public async Task<object?> LoadAsync(CancellationToken cancel) => me.Id is not { } id ? null : await db.Topics.VisibleTo(me).Where(t => t.AuthorId == id)
        .OrderByDescending(t => t.ActiveUtc).Take(5).SelectLines(db, me).ToListAsync(cancel);
}
