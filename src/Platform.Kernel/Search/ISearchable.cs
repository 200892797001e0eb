namespace Platform.Kernel.Search;

/// <summary>An entity that can be found. Its text goes into the index in the transaction that changes it.</summary>
public interface ISearchable
{
    /// <summary>What the index keeps of it, or null when it must not be found (a draft, a casus that waits for its check).</summary>
    SearchText? ToSearch();

    /// <summary>Kind and id of this entity in the index, also when <see cref="ToSearch"/> is null.</summary>
    SearchKey SearchKey { get; }
}

/// <summary>Identity of a document in the index: kind (<c>handreiking</c>, <c>topic</c>, <c>session</c>, …) and the id within it.</summary>
public readonly record struct SearchKey(string Kind, long Id);

/// <param name="Url">App-relative address, without the tenant's prefix: <c>/forum/vragen/12-titel</c>.</param>
/// <param name="Audience">Who may find it, see <see cref="SearchAudience"/>.</param>
/// <param name="Terms">What else it may be found by.</param>
public sealed record SearchText(string Title, string Body, string Url, string Audience, DateTimeOffset Date, IReadOnlyList<string>? Terms = null, IReadOnlyList<SearchFacet>? Facets = null);

/// <summary>Something to filter results by: <c>thema</c> and "Wachttijden". Names that the results page knows: <c>thema</c>, <c>wet</c>, <c>doelgroep</c>, <c>regio</c>, <c>soort</c>.</summary>
public sealed record SearchFacet(string Name, string Value);

/// <summary>Who may find a document. Results, counts and suggestions are all limited to what the reader's audiences allow.</summary>
public static class SearchAudience
{
    /// <summary>Everybody, also without an account.</summary>
    public const string Public = "public";

    /// <summary>Every signed-in member of the network.</summary>
    public const string Members = "members";

    /// <summary>Whoever has this permission.</summary>
    public static string Permission(string name) => PermissionPrefix + name;

    const string PermissionPrefix = "permission:";

    /// <summary>Whether this person is one of them.</summary>
    public static bool Holds(string audience, Permissions.Person me) => audience switch
    {
        Public => true,
        Members => me.IsSignedIn,
        _ => audience.StartsWith(PermissionPrefix, StringComparison.Ordinal) && me.Can(audience[PermissionPrefix.Length..]),
    };
}

/// <summary>The index that <c>SaveChanges</c> feeds; implemented by the search module, absent when that is off.</summary>
public interface ISearchIndex
{
    Task PutAsync(Data.TenantDb db, SearchKey key, SearchText text, CancellationToken cancel);

    Task RemoveAsync(Data.TenantDb db, SearchKey key, CancellationToken cancel);
}

/// <summary>How to read all entities of a type for a new index, with what their <see cref="ISearchable.ToSearch"/> needs of other tables. Without one the bare table is read.</summary>
public interface ISearchSource<out T> where T : class, ISearchable
{
    IQueryable<T> All(Data.TenantDb db);
}
