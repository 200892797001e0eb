using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Topics;

/// <summary>Topics for pages of other modules. The title of a casus stands only where somebody looks for it, never on a page that others read.</summary>
sealed class Conversations(TenantDb db, Person me, TimeProvider clock) : IConversations
{
    const int Most = 10;

    public async Task<IReadOnlyList<Conversation>> SearchAsync(string words, CancellationToken cancel)
    {
        var wanted = words.Trim().ToLowerInvariant();
        return await ListAsync(Open.Where(t => !t.Locked && t.Title.ToLower().Contains(wanted)).OrderByDescending(t => t.ActiveUtc).ThenByDescending(t => t.Id).Take(Most), cancel);
    }

    public async Task<IReadOnlyList<Conversation>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        await ListAsync(Open.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Id), cancel);

    public async Task<string?> AnswerAsync(long id, string body, CancellationToken cancel)
    {
        if (!me.IsSignedIn || !me.Can(ForumPermissions.Reply)) return null;
        if (await Open.Where(t => t.Id == id).Select(t => t.Board.Slug).SingleOrDefaultAsync(cancel) is not { } board) return null;
        var reply = await db.ReplyAsync(id, board, me, body, clock.GetUtcNow(), cancel);
        return await db.FindPostUrlAsync(reply.Id, me, cancel);
    }

    IQueryable<Topic> Open => db.Topics.AsNoTracking().VisibleTo(me).Placed();

    static async Task<IReadOnlyList<Conversation>> ListAsync(IQueryable<Topic> topics, CancellationToken cancel) =>
        [.. (await topics.Select(t => new { t.Id, t.Title, t.Slug, Board = t.Board.Slug, Casus = t.Board.Kind == BoardKind.Casus }).ToListAsync(cancel))
            .Select(t => new Conversation(t.Id, t.Title, t.Casus ? $"Casus {t.Id}" : t.Title, Topic.UrlOf(t.Board, t.Id, t.Slug)))];
}
