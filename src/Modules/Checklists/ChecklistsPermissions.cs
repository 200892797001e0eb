namespace Platform.Checklists;

static class ChecklistsPermissions
{
    public const string Audit = "checklists.audit";
    public const string Crawl = "checklists.crawl";
    public const string Instruments = "checklists.instruments";
    public const string ViewAll = "checklists.viewAll";
}
