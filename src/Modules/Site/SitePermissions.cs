namespace Platform.Site;

public static class SitePermissions
{
    public const string Administer = "site.administer";
    public const string ChangeLook = "site.look";
    public const string SwitchFeatures = "site.features";
    public const string ReadAudit = "site.audit";
    public const string ManageJobs = "site.jobs";
}
