using Platform.Forum.Boards;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Topics;

/// <summary>The one place that says who may know of a topic. Every list, count, page and endpoint starts here.</summary>
static class TopicVisibility
{
    public static IQueryable<Topic> VisibleTo(this IQueryable<Topic> topics, Person me)
    {
        var (memberId, members, casus, moderates) = (me.Id ?? 0, me.Can(ForumPermissions.Read), me.SeesCasus, me.Moderates);
        return topics.Where(t => (t.State == TopicState.Open || (t.State != TopicState.Removed && (moderates || t.AuthorId == memberId)))
            && (t.Board.Kind == BoardKind.Casus ? casus : members || t.Board.Public));
    }

    /// <summary>Those that everybody on their board may see: for lists outside the forum.</summary>
    public static IQueryable<Topic> Placed(this IQueryable<Topic> topics) => topics.Where(t => t.State == TopicState.Open);
}
