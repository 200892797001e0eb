using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Knowledge.Data;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Saved;

static class SavedCards
{
    /// <summary>The handreikingen that a member saved and that are still published, last saved first.</summary>
    public static IQueryable<ContentItem> Of(TenantDb db, Catalogue catalogue, long memberId) =>
        db.SavedItems.Where(s => s.MemberId == memberId).Join(catalogue.Published, s => s.ContentItemId, i => i.ContentItemId, (s, i) => new { s.SavedUtc, Item = i }).OrderByDescending(x => x.SavedUtc).Select(x => x.Item);
}
