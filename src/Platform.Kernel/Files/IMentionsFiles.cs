using Platform.Kernel.Search;

namespace Platform.Kernel.Files;

/// <summary>An entity whose text can point at files of the library. Where a file is used is kept in the transaction that changes the text.</summary>
public interface IMentionsFiles
{
    /// <summary>What the library keeps of it, or null when nobody uses this text any more (an old version).</summary>
    FileMentions? ToMentions();

    /// <summary>Kind and id of this entity.</summary>
    SearchKey SearchKey { get; }
}

/// <summary>A place where files are used.</summary>
/// <param name="Url">App-relative address without the tenant's prefix, for who manages the library.</param>
/// <param name="Texts">Texts with addresses such as <c>/media/map/foto.jpg</c>, in whatever markup.</param>
/// <param name="Paths">Addresses without <c>/media/</c>, as Orchard's media fields keep them.</param>
/// <param name="OpensFor">
/// Whom it opens these files for, see <see cref="SearchAudience"/>; null opens nothing. A text opens only what its writer may read:
/// else anybody could fetch a private file by mentioning it.
/// </param>
public sealed record FileMentions(string Title, string Url, IEnumerable<string> Texts, IEnumerable<string> Paths, string? OpensFor);

/// <summary>Where files are used; <c>SaveChanges</c> feeds it. Implemented by the media module, absent when that is off.</summary>
public interface IFileUses
{
    Task PutAsync(Data.TenantDb db, SearchKey key, FileMentions mentions, CancellationToken cancel);

    Task RemoveAsync(Data.TenantDb db, SearchKey key, CancellationToken cancel);
}
