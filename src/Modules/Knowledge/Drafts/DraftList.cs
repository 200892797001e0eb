using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Drafts;

/// <summary>A line in the list of drafts.</summary>
public sealed record DraftLine(string ContentItemId, string ContentType, string Title, ContentState State, bool IsLive, int Version, DateTimeOffset ModifiedUtc, DateOnly? ReviewBy, string? By);

/// <summary>What writers have in hand, what must be read again, and what was removed of late.</summary>
public sealed record DraftList(int Page, int Total, IReadOnlyList<DraftLine> Drafts, IReadOnlyList<DraftLine> Due, IReadOnlyList<DraftLine> Removed)
{
    public const int Size = 20;

    internal static async Task<DraftList> LoadAsync(TenantDb db, int page, CancellationToken cancel)
    {
        var items = db.ContentItems.AsNoTracking().Where(i => PieceType.Types.Contains(i.ContentType));
        var drafts = items.Where(i => i.Latest && i.State != ContentState.Published);
        var removed = items.Where(i => i.State == ContentState.Deleted).OrderByDescending(i => i.ModifiedUtc).Take(Size);
        return new DraftList(page, await drafts.CountAsync(cancel),
            await Lines(db, drafts.OrderByDescending(i => i.ModifiedUtc).ThenByDescending(i => i.Id).Skip((page - 1) * Size).Take(Size)).ToListAsync(cancel),
            await Lines(db, items.DueForReview(db.Today()).OrderBy(i => i.ReviewBy).Take(Size)).ToListAsync(cancel),
            await Lines(db, removed).ToListAsync(cancel));
    }

    internal static IQueryable<DraftLine> Lines(TenantDb db, IQueryable<ContentItem> items)
    {
        var (all, members) = (db.ContentItems, db.Set<Member>());
        return items.Select(i => new DraftLine(i.ContentItemId, i.ContentType, i.DisplayText, i.State, all.Any(l => l.ContentItemId == i.ContentItemId && l.Published), i.Version, i.ModifiedUtc, i.ReviewBy,
            members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault()));
    }
}
