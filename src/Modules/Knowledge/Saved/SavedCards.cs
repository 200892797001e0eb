using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Knowledge.Data;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Saved;

static class SavedCards
{
    /// <summary>What a member saved and is still published, in the member's order.</summary>
    public static IQueryable<Saving> Of(TenantDb db, long memberId) =>
        db.SavedItems.Where(s => s.MemberId == memberId).Join(db.ContentItems.AsNoTracking().Where(i => i.Published && i.Path != null && PieceType.Types.Contains(i.ContentType)), s => s.ContentItemId, i => i.ContentItemId, (s, i) => new Saving { Saved = s, Item = i })
            .OrderBy(x => x.Saved.Position).ThenByDescending(x => x.Saved.SavedUtc);
}

sealed class Saving
{
    public required SavedItem Saved { get; init; }

    public required ContentItem Item { get; init; }
}
