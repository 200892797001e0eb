using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Knowledge.Shared;

/// <summary>Days on which a text must be read again. The day itself counts as due, in Dutch time.</summary>
static class ReviewDay
{
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(DutchTime.Local(clock.GetUtcNow()).DateTime);

    extension(TenantDb db)
    {
        public DateOnly Today() => Today(db.Session.Clock);
    }

    extension(IQueryable<ContentItem> items)
    {
        /// <summary>What readers see and somebody should have read again.</summary>
        public IQueryable<ContentItem> DueForReview(DateOnly today) => items.Where(i => i.Published && i.ReviewBy <= today);
    }
}
