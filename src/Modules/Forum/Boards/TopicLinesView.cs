using Platform.Forum.Topics;

namespace Platform.Forum.Boards;

/// <summary>Model of <c>Topics/_Lines.cshtml</c>.</summary>
sealed record TopicLinesView(IReadOnlyList<TopicLine> Topics, bool ShowBoard);
