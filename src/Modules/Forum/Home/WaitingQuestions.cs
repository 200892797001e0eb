using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Home;

/// <summary>"Wacht op een antwoord" on the dashboard: questions of others that nobody answered yet.</summary>
sealed class WaitingQuestions(TenantDb db, Person me) : IBlock
{
    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 20;

    public string View => "Forum:Home/WaitingQuestions";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        if (me.Id is not { } id) return null;
        var topics = await db.Topics.VisibleTo(me).Placed().Where(t => t.ReplyCount == 0 && !t.Locked && t.AuthorId != id && t.Board.Kind != BoardKind.Discussion)
            .OrderByDescending(t => t.CreatedUtc).Take(5).SelectLines(db, me).ToListAsync(cancel);
        return topics.Count == 0 ? null : topics;
    }
}
