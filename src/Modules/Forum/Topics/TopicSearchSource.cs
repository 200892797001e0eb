using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Search;

namespace Platform.Forum.Topics;

/// <summary>A topic is found by its opening, for the readers of its board: a new index needs both.</summary>
sealed class TopicSearchSource : ISearchSource<Topic>
{
    public IQueryable<Topic> All(TenantDb db) => db.Topics.Include(t => t.Board).Include(t => t.Posts.Where(p => p.IsOpening));
}
