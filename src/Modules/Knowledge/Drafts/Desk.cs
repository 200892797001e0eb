using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Drafts;

/// <summary>A step in the history of a piece.</summary>
/// <param name="By">Null: the platform itself.</param>
public sealed record HistoryLine(ContentState From, ContentState To, int Version, DateTimeOffset AtUtc, string? Reason, string? By);

/// <summary>The latest version as readers would see it, with where it stands and what can be done with it.</summary>
/// <param name="LivePath">Where readers see the item now, or null.</param>
/// <param name="LiveVersion">Number of the version that readers see, or 0.</param>
/// <param name="Open">The steps that are open to this person.</param>
/// <param name="MayReview">This person may review it and wrote none of it.</param>
public sealed record DeskPage(Article Article, PieceType Type, string? LivePath, int LiveVersion, string? Reviewer, IReadOnlyList<ContentState> Open, bool MayReview, IReadOnlyList<HistoryLine> History)
{
    public ContentItem Item => Article.Item;

    public bool Can(ContentState to) => Open.Contains(to);
}

/// <summary>Gets what the desk page shows.</summary>
public sealed class Desk(TenantDb db, Person me, ContentTransitions transitions, ContentKinds kinds, Articles articles)
{
    const int MaxHistory = 30;

    public async Task<DeskPage?> FindAsync(string id, CancellationToken cancel)
    {
        if (await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemId == id && i.Latest && PieceType.Types.Contains(i.ContentType), cancel) is not { } item) return null;
        var live = await db.ContentItems.Where(i => i.ContentItemId == id && i.Published).Select(i => new { i.Path, i.Version }).FirstOrDefaultAsync(cancel);
        var members = db.Set<Member>();
        var history = await db.ContentHistory.Where(t => t.ContentItemId == id).OrderByDescending(t => t.AtUtc).ThenByDescending(t => t.Id).Take(MaxHistory)
            .Select(t => new HistoryLine(t.From, t.To, t.Version, t.AtUtc, t.Reason, members.Where(m => m.Id == t.MemberId).Select(m => m.DisplayName).FirstOrDefault())).ToListAsync(cancel);
        var reviewer = item.ReviewerId is { } r ? await members.Where(m => m.Id == r).Select(m => m.DisplayName).SingleOrDefaultAsync(cancel) : null;
        var mayReview = kinds.MayReview(item.ContentType) && me.Id is { } my && !await transitions.Authors(id).ContainsAsync(my, cancel);
        var open = transitions.Open(item).Where(to => to != ContentState.Draft || item.State != ContentState.Draft || live is not null).ToList();
        return new DeskPage(await articles.VersionAsync(item, cancel), PieceType.Of(item.ContentType), live?.Path, live?.Version ?? 0, reviewer, open, mayReview, history);
    }
}
