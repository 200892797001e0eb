using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Forum.Follows;

static class Following
{
    extension(TenantDb db)
    {
        /// <summary>Follows a topic; again is the same as once. One statement, understood by both engines.</summary>
        public Task<int> FollowAsync(long topicId, long memberId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO forum_follows ("TopicId", "MemberId") VALUES ({topicId}, {memberId}) ON CONFLICT DO NOTHING""", cancel);
    }
}
