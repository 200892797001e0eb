using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Media.Contracts;
using Platform.Media.Data;
using Platform.Media.Inspections;
using Platform.Media.Limits;
using Platform.Media.Texts;
using Platform.Media.Uses;

namespace Platform.Media.Files;

/// <summary>Takes files in: looked at, cleaned, within the limits, at an address that is free.</summary>
public sealed class Intake(TenantDb db, ByteStore bytes, MediaLimits limits, IEnumerable<IFileInspector> inspectors, Person me, TimeProvider clock)
{
    const long MostPreview = 400 * 1024;

    readonly bool _inspects = inspectors.Any(i => i.IsOn);

    /// <summary>Adds an upload to a folder and saves; a name that is taken gets a number behind it.</summary>
    /// <exception cref="RuleException">Not allowed, too large, or no room left.</exception>
    /// <param name="preview">A small JPEG of it, or null.</param>
    public async Task<MediaFile> AddAsync(string folder, string name, Stream upload, Stream? preview, CancellationToken cancel)
    {
        var clean = MediaPath.CleanName(name);
        using var staged = await bytes.StageAsync(upload, limits.File, cancel);
        var kind = await CleanAsync(staged, clean, cancel);
        var small = preview is null || !LibraryKind.IsPicture(kind.ContentType) ? null : await KeepPreviewAsync(preview, cancel);
        return await db.InTransactionAsync(async () => await BeginAsync(await FreeAsync(MediaPath.Join(folder, clean), cancel), staged, kind, new FileDetails(), small, cancel), cancel);
    }

    /// <summary>Keeps a small picture that a browser made.</summary>
    /// <returns>Its hash.</returns>
    /// <exception cref="RuleException">It is no JPEG, or not small.</exception>
    public async Task<string> KeepPreviewAsync(Stream preview, CancellationToken cancel)
    {
        using var staged = await bytes.StageAsync(preview, MostPreview, cancel);
        if (FileKind.Sniff(staged.Head()) != FileKind.Jpeg) throw new RuleException("Een voorbeeld is een JPG.");
        await staged.StripMetadataAsync(FileKind.Jpeg, cancel);
        return await bytes.KeepAsync(staged, cancel);
    }

    /// <summary>Adds a file at exactly this path, where none is, and saves.</summary>
    public async Task<MediaFile> AddAtAsync(string path, Stream upload, FileDetails details, CancellationToken cancel)
    {
        using var staged = await bytes.StageAsync(upload, limits.File, cancel);
        var kind = await CleanAsync(staged, path, cancel);
        return await db.InTransactionAsync(() => BeginAsync(path, staged, kind, details, null, cancel), cancel);
    }

    /// <summary>A new version at the same address, and saves. The same bytes as now change nothing.</summary>
    /// <returns>The new version, or null when nothing changed.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else replaced it at the same time.</exception>
    public async Task<MediaVersion?> ReplaceAsync(MediaFile file, Stream upload, CancellationToken cancel)
    {
        using var staged = await bytes.StageAsync(upload, limits.File, cancel);
        var kind = await CleanAsync(staged, file.Path, cancel);
        return await db.InTransactionAsync(async () =>
        {
            var hash = await bytes.KeepAsync(staged, cancel);
            if (hash == file.Hash) return null;
            var size = new FileInfo(bytes.PathOf(hash)).Length;
            await limits.TakeAsync(size, cancel);
            var version = file.Receive(kind, size, hash, me.Id, clock.GetUtcNow());
            await TakeInAsync(file, version, cancel);
            return version;
        }, cancel);
    }

    /// <summary>Readers get an older version again, as a new one: the history only grows.</summary>
    public async Task ReturnToAsync(MediaFile file, MediaVersion old, CancellationToken cancel) => await db.InTransactionAsync(async () =>
    {
        await limits.TakeAsync(old.Size, cancel);
        var version = file.Receive(LibraryKind.Of(old.ContentType)!, old.Size, old.Hash, me.Id, clock.GetUtcNow());
        version.Preview = old.Preview;
        await TakeInAsync(file, version, cancel);
    }, cancel);

    /// <summary>Shows a version that was found safe; the words in it are read later.</summary>
    public void Show(MediaFile file, MediaVersion version)
    {
        version.State = VersionState.Safe;
        if (version.Number <= file.Version) return; // a verdict that came late
        file.Show(version, clock.GetUtcNow());
        if (ReadText.Reads(version.ContentType)) db.Schedule(new ReadText(file.Id));
    }

    /// <summary>The address itself, or the first free one with a number behind it.</summary>
    public async Task<string> FreeAsync(string path, CancellationToken cancel)
    {
        if (path.Length > MediaPath.MaxLength - 8) throw new RuleException("Dit pad is te lang. Kies een kortere naam of map.");
        var dot = path.LastIndexOf('.');
        var (stem, extension) = dot > path.LastIndexOf('/') ? (path[..dot], path[dot..]) : (path, "");
        var taken = (await db.MediaAddresses.Where(a => a.Path.StartsWith(stem)).Select(a => a.Path).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? path : $"{stem}-{n}{extension}").First(p => !taken.Contains(p));
    }

    /// <summary>Makes a folder with those above it, in the context.</summary>
    public async Task AddFolderAsync(string folder, CancellationToken cancel)
    {
        var ladder = MediaPath.Ladder(folder).ToList();
        var known = await db.MediaFolders.Where(f => ladder.Contains(f.Path)).Select(f => f.Path).ToListAsync(cancel);
        db.MediaFolders.AddRange(ladder.Except(known).Select(path => new MediaFolder { Path = path }));
    }

    static async Task<LibraryKind> CleanAsync(StagedFile staged, string name, CancellationToken cancel)
    {
        var kind = LibraryKind.Recognise(staged, name);
        if (FileKind.Images.FirstOrDefault(k => k.ContentType == kind.ContentType) is { } picture) await staged.StripMetadataAsync(picture, cancel);
        return kind;
    }

    async Task<MediaFile> BeginAsync(string path, StagedFile staged, LibraryKind kind, FileDetails details, string? preview, CancellationToken cancel)
    {
        var (now, size) = (clock.GetUtcNow(), staged.Size);
        await limits.TakeAsync(size, cancel);
        await AddFolderAsync(MediaPath.FolderOf(path), cancel);
        var file = MediaFile.At(path, me.Id, now);
        file.Describe(details, now);
        db.MediaFiles.Add(file);
        db.MediaAddresses.Add(new MediaAddress { Path = path, File = file });
        var version = file.Receive(kind, size, await bytes.KeepAsync(staged, cancel), me.Id, now);
        version.Preview = preview;
        await TakeInAsync(file, version, cancel);
        return file;
    }

    async Task TakeInAsync(MediaFile file, MediaVersion version, CancellationToken cancel)
    {
        if (_inspects) version.State = VersionState.Waiting;
        db.MediaVersions.Add(version);
        await db.SaveChangesAsync(cancel); // the ids are in the jobs
        if (_inspects) db.Schedule(new InspectVersion(version.Id));
        else Show(file, version);
        await UseIndex.OpenAsync(db, file, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
