namespace Platform.Forum.Api;

/// <summary>A board as the API gives it.</summary>
/// <param name="Kind"><c>question</c>, <c>casus</c> or <c>discussion</c>.</param>
sealed record BoardJson(long Id, string Slug, string Name, string Description, string Kind, bool Public, int TopicCount);

sealed record AuthorJson(long Id, string Name);

/// <summary>A topic as the API gives it.</summary>
/// <param name="Body">Markdown; null in lists.</param>
/// <param name="State"><c>open</c>, <c>locked</c>, <c>awaitingCheck</c> or <c>returned</c>.</param>
sealed record TopicJson(
    long Id, string Board, string Kind, string Title, string? Body, string State, bool Pinned, AuthorJson Author, int ReplyCount, long? AcceptedReplyId,
    DateTimeOffset Created, DateTimeOffset LastActivity, string Url, int Version);

/// <summary>A reply as the API gives it.</summary>
/// <param name="State"><c>visible</c>, <c>deleted</c> or <c>removed</c>; the last two have no body.</param>
sealed record ReplyJson(long Id, long TopicId, string Body, string State, AuthorJson Author, int UsefulCount, bool Accepted, DateTimeOffset Created, DateTimeOffset? Edited, int Version);

/// <summary>A new topic, or new text for one.</summary>
sealed class TopicInput : Topics.TopicForm
{
    /// <summary>Slug of the board; only for a new topic.</summary>
    public string Board { get; set; } = "";
}
