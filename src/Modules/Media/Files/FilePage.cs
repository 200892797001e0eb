using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Media.Data;
using Platform.Media.Uses;
using Platform.Members.Contracts;

namespace Platform.Media.Files;

/// <summary>A file with its history and the places that use it.</summary>
public sealed record FilePage(MediaFile File, FileForm Form, IReadOnlyList<VersionLine> Versions, IReadOnlyList<UseLine> Uses, IReadOnlyList<string> Folders)
{
    /// <summary>What a colleague saved meanwhile; null when nobody did.</summary>
    public FileForm? Theirs { get; init; }

    public string Url => File.ToLibraryFile().Url;

    /// <summary>Ready to paste in a text.</summary>
    public string Markdown => $"{(File.IsPicture ? "!" : "")}[{(File.IsPicture ? File.AlternativeText : File.Name)}]({File.ToLibraryFile().RootedUrl})";

    internal static async Task<FilePage> LoadAsync(TenantDb db, MediaFile file, FileForm form, CancellationToken cancel)
    {
        var versions = await db.MediaVersions.AsNoTracking().Where(v => v.FileId == file.Id).OrderByDescending(v => v.Number)
            .LeftJoin(db.Set<Member>(), v => v.AddedById, m => m.Id, (v, m) => new VersionLine(v.Number, v.Size, v.State, v.AddedUtc, m != null ? m.DisplayName : null)).ToListAsync(cancel);
        return new FilePage(file, form, versions, await UseLine.OfAsync(db, file.Id, cancel), await db.MediaFolders.Select(f => f.Path).OrderBy(p => p).ToListAsync(cancel));
    }
}

/// <summary>A version in the history of a file.</summary>
public sealed record VersionLine(int Number, long Size, VersionState State, DateTimeOffset AtUtc, string? By);

/// <summary>A page that uses a file.</summary>
public sealed record UseLine(string Title, string Url, bool IsLive)
{
    internal static async Task<IReadOnlyList<UseLine>> OfAsync(TenantDb db, long fileId, CancellationToken cancel) =>
        [.. (await db.MediaAddresses.Where(a => a.FileId == fileId).Join(db.MediaUses, a => a.Path, u => u.Path, (_, u) => new { u.Title, u.Url, u.OpensFor }).Distinct().ToListAsync(cancel))
            .GroupBy(u => u.Url).Select(g => new UseLine(g.First().Title, g.Key, g.Any(u => u.OpensFor != null))).OrderBy(u => u.Title, StringComparer.CurrentCulture)];
}
