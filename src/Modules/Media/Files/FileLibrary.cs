using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Media.Data;
using Platform.Media.Uses;

namespace Platform.Media.Files;

/// <summary>The library as other modules and recipes use it.</summary>
sealed class FileLibrary(TenantDb db, ByteStore bytes, Intake intake, Person me, TimeProvider clock) : IFileLibrary
{
    public string? ChooserUrl => me.Can(MediaPermissions.Upload) ? "~/beheer/media/kiezen" : null;

    public async Task<IReadOnlyList<LibraryFile>> ListAsync(CancellationToken cancel) =>
        await Described(db.MediaFiles.AsNoTracking().Shown().OrderBy(f => f.Path)).ToListAsync(cancel);

    public async Task<IReadOnlyList<LibraryFile>> SearchAsync(string text, int most, CancellationToken cancel)
    {
        var words = text.Trim().ToLowerInvariant();
        return await Described(db.MediaFiles.AsNoTracking().Shown().Where(f => words == "" || f.Path.ToLower().Contains(words) || f.AlternativeText.ToLower().Contains(words) || f.Description.ToLower().Contains(words))
            .OrderByDescending(f => f.ChangedUtc).ThenByDescending(f => f.Id).Take(most)).ToListAsync(cancel);
    }

    public async Task<IReadOnlyDictionary<string, LibraryFile>> FindAsync(IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        if (paths.Count == 0) return new Dictionary<string, LibraryFile>();
        var addresses = await db.MediaAddresses.AsNoTracking().Where(a => paths.Contains(a.Path)).ToDictionaryAsync(a => a.Path, a => a.FileId, cancel);
        var files = await Described(db.MediaFiles.AsNoTracking().Shown().Where(f => addresses.Values.Contains(f.Id))).ToDictionaryAsync(f => f.Id, cancel);
        return addresses.Where(a => files.ContainsKey(a.Value)).ToDictionary(a => a.Key, a => files[a.Value], StringComparer.Ordinal);
    }

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancel) =>
        await db.MediaAddresses.Where(a => a.Path == path && a.File!.RemovedUtc == null && a.File.Version > 0).Select(a => a.File!.Hash).SingleOrDefaultAsync(cancel) is { } hash
            ? new FileStream(bytes.PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true) : null;

    public async Task<LibraryFile> PutAsync(string path, Stream upload, FileDetails details, CancellationToken cancel)
    {
        path = MediaPath.Checked(path);
        return await db.InTransactionAsync(async () =>
        {
            if (await db.MediaAddresses.Where(a => a.Path == path).Select(a => a.File).SingleOrDefaultAsync(cancel) is not { } known)
                return (await intake.AddAtAsync(path, upload, details, cancel)).ToLibraryFile();
            known.Restore();
            known.Describe(details, clock.GetUtcNow());
            await UseIndex.OpenAsync(db, known, cancel);
            if (await intake.ReplaceAsync(known, upload, cancel) is null) await db.SaveChangesAsync(cancel);
            return known.ToLibraryFile();
        }, cancel);
    }

    public async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancel) => await db.MediaFolders.Select(f => f.Path).OrderBy(p => p).ToListAsync(cancel);

    public async Task AddFolderAsync(string path, CancellationToken cancel)
    {
        await intake.AddFolderAsync(MediaPath.Checked(path), cancel);
        await db.SaveChangesAsync(cancel);
    }

    // Without the words in the file: they can be long.
    static IQueryable<LibraryFile> Described(IQueryable<MediaFile> files) =>
        files.Select(f => new LibraryFile(f.Id, f.Path, f.ContentType, f.Size, f.Hash, f.AlternativeText, f.Description, f.IsPublic, f.ChangedUtc));
}
