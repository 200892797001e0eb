namespace Platform.Forum.Topics;

/// <summary>The life of a topic. Only <see cref="Open"/> is for everybody on the board.</summary>
enum TopicState
{
    Open,

    /// <summary>A casus that a second person has not seen yet: for its author and the moderators.</summary>
    AwaitingCheck,

    /// <summary>A casus that came back with a reason: for its author and the moderators.</summary>
    Returned,

    /// <summary>Taken away by its author or a moderator: for nobody.</summary>
    Removed,
}
