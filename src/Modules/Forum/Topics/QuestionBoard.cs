using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Topics;

/// <summary>Questions that begin on a page of another module land on the first board for questions.</summary>
sealed class QuestionBoard(TenantDb db, Person me, TimeProvider clock) : IQuestionBoard
{
    public async Task<string?> AskAsync(string title, string body, CancellationToken cancel)
    {
        if (!me.IsSignedIn || !me.Can(ForumPermissions.Post)) return null;
        if (await db.Boards.VisibleTo(me).Where(b => b.Kind == BoardKind.Question).OrderBy(b => b.Order).ThenBy(b => b.Id).FirstOrDefaultAsync(cancel) is not { } board) return null;
        return (await db.PostTopicAsync(board, me, title, body, clock.GetUtcNow(), cancel)).Url;
    }
}
