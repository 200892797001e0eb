namespace Platform.Search;

static class SearchPermissions
{
    public const string Manage = "search.manage";
    public const string Words = "search.words";
}
