using Platform.Kernel.Events;

namespace Platform.Forum.Contracts;

// Ids and the slug of the board only: a casus may be behind each of them.

/// <summary>A topic was placed that members can see at once; a casus raises <see cref="CasusSubmitted"/> instead.</summary>
public sealed record TopicPosted(long TopicId, string BoardSlug) : IEvent;

/// <summary>Someone answered a topic.</summary>
public sealed record TopicAnswered(long TopicId, long ReplyId, string BoardSlug) : IEvent;

/// <summary>A casus waits for a moderator: new, corrected after it came back, or changed after it was placed.</summary>
public sealed record CasusSubmitted(long TopicId, string BoardSlug) : IEvent;

/// <summary>A moderator who is not the author let a casus through; from now on members can see it.</summary>
public sealed record CasusApproved(long TopicId, string BoardSlug) : IEvent;

/// <summary>A moderator gave a casus back to its author, with a reason.</summary>
public sealed record CasusReturned(long TopicId, string BoardSlug) : IEvent;

/// <summary>A member told the moderators that something is wrong with a post.</summary>
public sealed record PostReported(long TopicId, long PostId, string BoardSlug) : IEvent;

/// <summary>A moderator removed a post; when it opened its topic, the topic went with it.</summary>
public sealed record PostRemoved(long TopicId, long PostId, string BoardSlug) : IEvent;

/// <summary>A moderator closed a topic for new replies.</summary>
public sealed record TopicLocked(long TopicId, string BoardSlug) : IEvent;

/// <summary>A reply became the accepted answer of a question.</summary>
public sealed record AnswerAccepted(long TopicId, long ReplyId, string BoardSlug) : IEvent;
