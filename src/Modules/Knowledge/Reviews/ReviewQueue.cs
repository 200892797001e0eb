using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Reviews;

/// <summary>A text that waits for a reviewer.</summary>
/// <param name="Mine">This person wrote on it, so somebody else must read it.</param>
public sealed record ReviewLine(string ContentItemId, string ContentType, string Title, string Summary, int Minutes, DateTimeOffset? SubmittedUtc, string? By, string? Reviewer, bool Mine, bool IsLive);

/// <summary>What waits, longest first.</summary>
public sealed record ReviewQueue(int Page, int Total, IReadOnlyList<ReviewLine> Lines)
{
    public const int Size = 20;

    internal static async Task<ReviewQueue> LoadAsync(TenantDb db, Person me, int page, CancellationToken cancel)
    {
        var (waiting, all, members, my) = (Waiting(db), db.ContentItems, db.Set<Member>(), me.MemberId);
        var lines = await waiting.OrderBy(i => i.SubmittedUtc).ThenBy(i => i.Id).Skip((page - 1) * Size).Take(Size).Select(i => new ReviewLine(
            i.ContentItemId, i.ContentType, i.DisplayText, i.Summary, i.ReadingMinutes, i.SubmittedUtc,
            members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault(),
            members.Where(m => m.Id == i.ReviewerId).Select(m => m.DisplayName).FirstOrDefault(),
            all.Any(w => w.ContentItemId == i.ContentItemId && w.AuthorId == my && !all.Any(a => a.ContentItemId == i.ContentItemId && a.ReviewedUtc != null && a.Version >= w.Version)),
            all.Any(l => l.ContentItemId == i.ContentItemId && l.Published))).ToListAsync(cancel);
        return new ReviewQueue(page, await waiting.CountAsync(cancel), lines);
    }

    internal static IQueryable<ContentItem> Waiting(TenantDb db) => db.ContentItems.AsNoTracking().Where(i => i.Latest && i.State == ContentState.InReview && PieceType.Types.Contains(i.ContentType));
}
