namespace Platform.Agenda.Topics;

/// <summary>A conversation of the forum from which a session takes its questions.</summary>
public sealed class SessionTopic
{
    public long SessionId { get; set; }

    /// <summary>Of the module that has the conversations; it may be gone there.</summary>
    public long TopicId { get; set; }

    /// <summary>Where the lessons of the session stand as an answer; empty while they do not.</summary>
    public string AnswerUrl { get; set; } = "";
}
