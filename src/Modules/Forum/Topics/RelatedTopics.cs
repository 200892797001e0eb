using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Topics;

/// <summary>Questions and conversations about a subject. Never a casus: its title may not stand on another page.</summary>
sealed class RelatedTopics(TenantDb db, Person me) : IRelated
{
    const int Most = 5;

    public int Order => 20;

    public string Heading => "Op het forum";

    public async Task<IReadOnlyList<RelatedLink>> FindAsync(Subject subject, CancellationToken cancel)
    {
        if (subject.Words.Count == 0) return [];
        var (first, second, third) = (subject.Words[0], subject.Words.ElementAtOrDefault(1) ?? subject.Words[0], subject.Words.ElementAtOrDefault(2) ?? subject.Words[0]);
        var topics = await db.Topics.VisibleTo(me).Placed().Where(t => t.Board.Kind != BoardKind.Casus)
            .Where(t => t.Title.ToLower().Contains(first) || t.Title.ToLower().Contains(second) || t.Title.ToLower().Contains(third))
            .OrderByDescending(t => t.ActiveUtc).Take(Most).Select(t => new { t.Board.Slug, t.Id, TopicSlug = t.Slug, t.Title, t.ReplyCount }).ToListAsync(cancel);
        return [.. topics.Select(t => new RelatedLink(t.Title, Topic.UrlOf(t.Slug, t.Id, t.TopicSlug), t.ReplyCount == 1 ? "1 reactie" : $"{t.ReplyCount} reacties"))];
    }
}
