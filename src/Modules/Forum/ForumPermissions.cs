namespace Platform.Forum;

static class ForumPermissions
{
    public const string Read = "forum.read";
    public const string Post = "forum.post";
    public const string Reply = "forum.reply";
    public const string Casus = "forum.casus";
    public const string Moderate = "forum.moderate";
    public const string Boards = "forum.boards";
}
