namespace Platform.Search;

static class SearchPermissions
{
    public const string Manage = "search.manage";
}
