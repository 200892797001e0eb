namespace Platform.Tenants;

static class TenantsPermissions
{
    public const string Manage = "platform.manage";
}
