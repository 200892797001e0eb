namespace Platform.Forum.Posts;

enum PostState
{
    Visible,

    /// <summary>Deleted by its author: a tombstone, the text is gone.</summary>
    Deleted,

    /// <summary>Removed by a moderator: a tombstone with the reason.</summary>
    Removed,
}
