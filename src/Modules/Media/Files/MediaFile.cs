using Platform.Kernel.Files;
using Platform.Kernel.Search;

namespace Platform.Media.Files;

/// <summary>A file of the library: an address that stays, with its versions behind it. Who may read it stands in <see cref="Audience"/>.</summary>
public sealed class MediaFile : ISearchable
{
    /// <summary>Who may read what nobody opened: the people who work with the library.</summary>
    public static readonly string Private = SearchAudience.Permission(MediaPermissions.Upload);

    public long Id { get; private set; }

    /// <summary>Address below <c>/media</c>: <c>mediatheek/2026/rapport.pdf</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The folder part of <see cref="Path"/>; empty for the top.</summary>
    public string Folder { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>Bytes of the current version.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the current version; empty while none was found safe.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 of a small picture of it, or null.</summary>
    public string? Preview { get; private set; }

    /// <summary>Number of the version that readers get; 0 while the first one is being inspected.</summary>
    public int Version { get; private set; }

    /// <summary>Number of the newest version; rises with every upload and decides between two at once.</summary>
    public int Latest { get; private set; }

    public string AlternativeText { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Everybody may have it, also when no page uses it.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Who may read it, from <see cref="IsPublic"/> and the pages that use it; see <see cref="SearchAudience"/>.</summary>
    public string Audience { get; internal set; } = Private;

    public long? AddedById { get; private set; }

    public DateTimeOffset AddedUtc { get; private set; }

    public DateTimeOffset ChangedUtc { get; private set; }

    /// <summary>When it was removed; it can come back until it is cleared away.</summary>
    public DateTimeOffset? RemovedUtc { get; private set; }

    /// <summary>Rises with every change of what is said of it: two people at once is noticed.</summary>
    public int Revision { get; private set; }

    /// <summary>The words in it, for search; null while nobody read it or when there are none.</summary>
    public string? Text { get; private set; }

    public bool IsPicture => LibraryKind.IsPicture(ContentType);

    public SearchKey SearchKey => new("file", Id);

    public SearchText? ToSearch() => RemovedUtc is not null || Version == 0 ? null :
        new SearchText(Name, $"{AlternativeText} {Description} {Text}".Trim(), new LibraryFile(Id, Path, "", 0, "", "", "", false, ChangedUtc).RootedUrl, Audience, ChangedUtc);

    public static MediaFile At(string path, long? by, DateTimeOffset now) => new MediaFile { AddedById = by, AddedUtc = now, ChangedUtc = now }.Put(path);

    /// <summary>The next version; readers keep the one before until this one is shown.</summary>
    public MediaVersion Receive(LibraryKind kind, long size, string hash, long? by, DateTimeOffset now)
    {
        Latest++;
        ChangedUtc = now;
        if (Version == 0) (ContentType, Size) = (kind.ContentType, size);
        return new MediaVersion { File = this, Number = Latest, ContentType = kind.ContentType, Size = size, Hash = hash, AddedById = by, AddedUtc = now };
    }

    /// <summary>Readers get this version from now on.</summary>
    public void Show(MediaVersion version, DateTimeOffset now)
    {
        (Version, ContentType, Size, Hash, Preview, Text, ChangedUtc) = (version.Number, version.ContentType, version.Size, version.Hash, version.Preview, null, now);
        Revision++;
    }

    public void Describe(FileDetails details, DateTimeOffset now)
    {
        AlternativeText = details.AlternativeText ?? AlternativeText;
        Description = details.Description ?? Description;
        IsPublic = details.IsPublic ?? IsPublic;
        ChangedUtc = now;
        Revision++;
    }

    /// <summary>Another address; the one before keeps leading here.</summary>
    public MediaFile Put(string path)
    {
        var slash = path.LastIndexOf('/');
        (Path, Folder, Name) = (path, slash < 0 ? "" : path[..slash], path[(slash + 1)..]);
        Revision++;
        return this;
    }

    public void GivePreview(string hash) => Preview = hash;

    public void Read(string text) => Text = text;

    public void Remove(DateTimeOffset now) => RemovedUtc = now;

    public void Restore() => RemovedUtc = null;

    public LibraryFile ToLibraryFile() => new(Id, Path, ContentType, Size, Hash, AlternativeText, Description, IsPublic, ChangedUtc);
}
