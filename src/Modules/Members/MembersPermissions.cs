namespace Platform.Members;

static class MembersPermissions
{
    public const string View = "members.view";
    public const string Manage = "members.manage";
    public const string ManageRoles = "members.roles";
}
