namespace Platform.Contents;

static class ContentsPermissions
{
    public const string Manage = "contents.manage";
}
