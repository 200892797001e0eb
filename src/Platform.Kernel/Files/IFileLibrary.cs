namespace Platform.Kernel.Files;

/// <summary>A file of the library, as other modules and recipes see it.</summary>
/// <param name="Path">Its address below <c>/media</c>, as Orchard's <c>Paths</c> have it: <c>mediatheek/2026/rapport.pdf</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256 of the bytes, hexadecimal.</param>
/// <param name="AlternativeText">What is to be seen in a picture, for who does not see it.</param>
/// <param name="IsPublic">Whether everybody may have it, also when no page uses it.</param>
public sealed record LibraryFile(long Id, string Path, string ContentType, long Size, string Hash, string AlternativeText, string Description, bool IsPublic, DateTimeOffset ChangedUtc)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsPicture => ContentType is "image/png" or "image/jpeg" or "image/webp" or "image/gif";

    /// <summary>App-relative address: <c>~/media/mediatheek/2026/rapport.pdf</c>.</summary>
    public string Url => "~" + RootedUrl;

    /// <summary>The address as texts write it: <c>/media/mediatheek/2026/rapport.pdf</c>.</summary>
    public string RootedUrl => "/media/" + string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>What is said of a file; null keeps what was said before.</summary>
public sealed record FileDetails(string? AlternativeText = null, string? Description = null, bool? IsPublic = null);

/// <summary>
/// The library of a network: implemented by the media module, absent when that is off. It asks no permissions, for it serves
/// recipes, exports and editors: who calls it has asked them.
/// </summary>
public interface IFileLibrary
{
    /// <summary>App-relative address of the dialog in which this person chooses a file or adds one; null when she may not.</summary>
    string? ChooserUrl { get; }

    /// <summary>Every file that can be opened, by path.</summary>
    Task<IReadOnlyList<LibraryFile>> ListAsync(CancellationToken cancel);

    /// <summary>The newest files with this text in their name or description.</summary>
    Task<IReadOnlyList<LibraryFile>> SearchAsync(string text, int most, CancellationToken cancel);

    /// <summary>Those of these paths that there are, by path; a path that a file had before leads to it too.</summary>
    Task<IReadOnlyDictionary<string, LibraryFile>> FindAsync(IReadOnlyCollection<string> paths, CancellationToken cancel);

    /// <summary>The bytes of the current version, or null when there is no such file.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancel);

    /// <summary>
    /// Puts a file at a path and saves: a new one, or a new version when the bytes differ from those that are there. The same bytes make no version, so
    /// doing it twice does no harm. Its folders come along. Works inside an outer transaction.
    /// </summary>
    /// <exception cref="RuleException">Not an allowed kind, a name that does not fit the content, too large, or no room left.</exception>
    Task<LibraryFile> PutAsync(string path, Stream bytes, FileDetails details, CancellationToken cancel);

    /// <summary>The paths of all folders, also empty ones: <c>mediatheek/2026</c>.</summary>
    Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancel);

    /// <summary>Makes a folder, with those above it, and saves; it may be there already.</summary>
    Task AddFolderAsync(string path, CancellationToken cancel);
}
