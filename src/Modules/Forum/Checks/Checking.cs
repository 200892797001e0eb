using Microsoft.EntityFrameworkCore;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;

namespace Platform.Forum.Checks;

/// <summary>The only way for a casus to become visible.</summary>
static class Checking
{
    extension(TenantDb db)
    {
        /// <param name="version">What the moderator read: a text that changed since is not approved unseen.</param>
        /// <exception cref="RuleException">It does not wait, it changed, or the moderator wrote it.</exception>
        public Task ApproveAsync(Topic topic, Person moderator, int version, DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(async () =>
        {
            var id = moderator.MemberId;
            topic.Approve(id, now);
            await db.ClaimAsync(topic.Id, id, version, cancel);
            db.Raise(() => new CasusApproved(topic.Id, topic.Board.Slug));
            db.Notify(new Notice(topic.AuthorId, NoticeKind.Moderation, "Je casus is gecontroleerd en geplaatst. Collega’s kunnen nu reageren.", topic.Url, id));
            await db.SaveChangesAsync(cancel);
        }, cancel);

        /// <exception cref="RuleException">It does not wait, it changed, or the moderator wrote it.</exception>
        public Task ReturnAsync(Topic topic, Person moderator, int version, string reason, CancellationToken cancel) => db.InTransactionAsync(async () =>
        {
            var id = moderator.MemberId;
            topic.Return(id, reason.Trim());
            await db.ClaimAsync(topic.Id, id, version, cancel);
            db.Raise(() => new CasusReturned(topic.Id, topic.Board.Slug));
            db.Notify(new Notice(topic.AuthorId, NoticeKind.Moderation, "Je casus is teruggekomen van de moderator. Lees wat er anders moet en dien hem opnieuw in.", topic.Url, id));
            await db.SaveChangesAsync(cancel);
        }, cancel);

        /// <summary>The rule of the entity again, where it cannot be raced: waiting, this very text, and somebody else's.</summary>
        async Task ClaimAsync(long topicId, long moderatorId, int version, CancellationToken cancel)
        {
            var claimed = await db.Topics.Where(t => t.Id == topicId && t.State == TopicState.AwaitingCheck && t.AuthorId != moderatorId && t.Version == version)
                .ExecuteUpdateAsync(u => u.SetProperty(t => t.CheckedById, moderatorId), cancel);
            if (claimed == 0) throw new RuleException("Deze casus is net veranderd of al gecontroleerd. Lees hem opnieuw.");
        }
    }
}
