using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Follows;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Members.Contracts;

namespace Platform.Forum.Recipe;

/// <summary>Puts conversations of fictional members on the boards. A topic is known by its board and title. Nobody is told: it is history.</summary>
sealed class TopicsStep(TenantDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "Topics";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        context.HasDemoData = true;
        var boards = await db.Boards.ToDictionaryAsync(b => b.Slug, StringComparer.Ordinal, cancel);
        var members = await db.Set<Member>().Where(m => m.NormalizedEmail != null).ToDictionaryAsync(m => m.NormalizedEmail!, m => m.Id, StringComparer.OrdinalIgnoreCase, cancel);
        var moderator = members.GetValueOrDefault("moderator@demo.example");
        var made = 0;
        foreach (var data in (step["Topics"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var (slug, title) = (data.Text("Board"), data.Text("Title"));
            if (!boards.TryGetValue(slug, out var board)) throw new RuleException($"Onderwerp ‘{title}’: bord ‘{slug}’ bestaat niet.");
            if (await db.Topics.AnyAsync(t => t.BoardId == board.Id && t.Title == title, cancel)) continue;
            await AddAsync(board, data, title, members, moderator, cancel);
            made++;
        }
        return StepResult.Done(Name, $"{made} onderwerpen");
    }

    async Task AddAsync(Board board, JsonObject data, string title, Dictionary<string, long> members, long moderator, CancellationToken cancel)
    {
        var author = AuthorOf(data, members);
        var topic = new Topic(board, author, title, data.Text("Body"), At(data));
        var waits = data.Text("State") == nameof(TopicState.AwaitingCheck);
        if (topic.IsCasus && !waits) topic.Approve(moderator == author ? 0 : moderator, At(data));
        db.Add(topic);
        await db.SaveChangesAsync(cancel);

        var (last, accepted, active, followers) = (topic.Opening.Id, (long?)null, At(data), new HashSet<long> { author });
        var replies = (data["Replies"] as JsonArray ?? []).OfType<JsonObject>().OrderByDescending(r => r["HoursAgo"]?.GetValue<double>() ?? 0).ToList();
        foreach (var reply in replies)
        {
            var post = Post.ReplyTo(topic.Id, AuthorOf(reply, members), reply.Text("Body"), At(reply));
            db.Add(post);
            await db.SaveChangesAsync(cancel);
            if (reply["Accepted"]?.GetValue<bool>() == true) accepted = post.Id;
            (last, active) = (post.Id, At(reply));
            followers.Add(post.AuthorId);
        }
        await db.Topics.Where(t => t.Id == topic.Id).ExecuteUpdateAsync(u => u
            .SetProperty(t => t.ReplyCount, replies.Count).SetProperty(t => t.PostCount, replies.Count + 1).SetProperty(t => t.LastPostId, last)
            .SetProperty(t => t.AcceptedPostId, accepted).SetProperty(t => t.ActiveUtc, active), cancel);
        foreach (var follower in followers) await db.FollowAsync(topic.Id, follower, cancel);
    }

    static long AuthorOf(JsonObject data, Dictionary<string, long> members) =>
        members.TryGetValue(data.Text("Author"), out var id) ? id : throw new RuleException($"Er is geen lid met het adres {data.Text("Author")}.");

    DateTimeOffset At(JsonObject data) => clock.GetUtcNow().AddHours(-(data["HoursAgo"]?.GetValue<double>() ?? 0));
}
