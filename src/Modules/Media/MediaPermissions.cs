namespace Platform.Media;

static class MediaPermissions
{
    public const string Upload = "media.upload";
    public const string Manage = "media.manage";
}
