using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Forum.Reads;

static class Reading
{
    extension(TenantDb db)
    {
        /// <summary>Remembers how far a member has read; it never goes back. One statement, understood by both engines.</summary>
        public Task<int> MarkReadAsync(long topicId, long memberId, long lastPostId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO forum_read_markers AS r ("TopicId", "MemberId", "LastPostId") VALUES ({topicId}, {memberId}, {lastPostId})
            ON CONFLICT ("TopicId", "MemberId") DO UPDATE SET "LastPostId" = excluded."LastPostId" WHERE r."LastPostId" < excluded."LastPostId"
            """, cancel);
    }
}
