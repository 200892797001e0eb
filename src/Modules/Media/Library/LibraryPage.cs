using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Views;
using Platform.Media.Contracts;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Limits;
using Platform.Media.Uses;

namespace Platform.Media.Library;

/// <summary>A folder of the library, or what was found in all of them.</summary>
public sealed record LibraryPage(LibraryFilter Filter, int Page, int Total, IReadOnlyList<FileLine> Files, IReadOnlyList<string> Folders)
{
    public const int Size = 40;

    /// <summary>Bytes in use, and the most there may be.</summary>
    public (long Used, long Room, long File) Space { get; init; }

    /// <summary>Whether words in PDF files cannot be read here.</summary>
    public bool LacksPdfText { get; init; }

    /// <summary>Messages about files that were just refused.</summary>
    public IReadOnlyList<string> Refused { get; set; } = [];

    /// <summary>Just removed: the way back.</summary>
    public (long Id, string Name)? Removed { get; set; }

    /// <summary>The folders directly below this one.</summary>
    public IEnumerable<string> Below => Folders.Where(f => MediaPath.FolderOf(f) == Filter.Folder && f.Length > 0);

    public IReadOnlyList<Crumb> Crumbs
    {
        get
        {
            List<Crumb> crumbs = [new("Beheer", "~/beheer"), new("Mediatheek", "~/beheer/media"), .. MediaPath.Ladder(Filter.Folder).Select(f => new Crumb(NameOf(f), Filter.Url(f)))];
            crumbs[^1] = crumbs[^1] with { Url = null };
            return crumbs;
        }
    }

    public static string NameOf(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    /// <summary>Four queries, whatever the filter.</summary>
    internal static async Task<LibraryPage> LoadAsync(TenantDb db, MediaLimits limits, PdfText pdf, LibraryFilter filter, int page, CancellationToken cancel)
    {
        var files = db.MediaFiles.AsNoTracking().Present();
        if (filter.IsSearch)
            foreach (var word in filter.Q!.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
                files = files.Where(f => f.Path.ToLower().Contains(word) || f.AlternativeText.ToLower().Contains(word) || f.Description.ToLower().Contains(word));
        else files = files.Where(f => f.Folder == filter.Folder);

        var total = await files.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var sorted = filter.Sorteer switch
        {
            "naam" => files.OrderBy(f => f.Name),
            "grootte" => files.OrderByDescending(f => f.Size),
            _ => files.OrderByDescending(f => f.ChangedUtc),
        };
        var lines = await Lines(db, sorted.ThenBy(f => f.Id).Skip((page - 1) * Size).Take(Size)).ToListAsync(cancel);
        return new LibraryPage(filter, page, total, lines, await db.MediaFolders.Select(f => f.Path).OrderBy(p => p).ToListAsync(cancel))
        {
            Space = (await limits.UsedAsync(cancel), limits.Room, limits.File),
            LacksPdfText = pdf.Program is null,
        };
    }

    internal static IQueryable<FileLine> Lines(TenantDb db, IQueryable<MediaFile> files)
    {
        var (addresses, uses, versions) = (db.Set<MediaAddress>(), db.Set<MediaUse>(), db.Set<MediaVersion>());
        return files.Select(f => new FileLine(f.Id, f.Path, f.Name, f.ContentType, f.Size, f.Preview != null, f.Version, f.Version < f.Latest && versions.Any(v => v.FileId == f.Id && v.State == VersionState.Waiting), f.AlternativeText, f.IsPublic,
            addresses.Where(a => a.FileId == f.Id).Join(uses, a => a.Path, u => u.Path, (_, u) => u.Url).Distinct().Count(), f.ChangedUtc));
    }
}
