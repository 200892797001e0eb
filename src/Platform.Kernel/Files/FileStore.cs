using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;

namespace Platform.Kernel.Files;

/// <summary>Files of a tenant: the row says who may have it, the bytes stand in the <see cref="ByteStore"/>.</summary>
public sealed class FileStore(TenantDb db, ByteStore bytes, IOptions<PlatformOptions> options, Person me, TimeProvider clock)
{
    /// <summary>Checks what was uploaded by its own bytes, stores it and adds its row to the context (saved with the next save).</summary>
    /// <param name="audience">Who may fetch it, see <see cref="SearchAudience"/>.</param>
    /// <exception cref="RuleException">Too large, empty, or not of a kind that is allowed.</exception>
    public async Task<StoredFile> AddAsync(Stream upload, string name, string audience, IReadOnlyCollection<FileKind> allowed, CancellationToken cancel)
    {
        using var staged = await bytes.StageAsync(upload, options.Value.MaxUploadBytes, cancel);
        var kind = FileKind.Sniff(staged.Head());
        if (kind is null || !allowed.Contains(kind)) throw new RuleException($"Dit soort bestand kan hier niet. Kies {string.Join(", ", allowed.Select(k => k.Extension))}.");
        if (!kind.Fits(name)) throw new RuleException("De naam van het bestand past niet bij de inhoud.");
        if (FileKind.Images.Contains(kind)) await staged.StripMetadataAsync(kind, cancel);
        var row = new StoredFile
        {
            Name = Path.GetFileName(name),
            ContentType = kind.ContentType,
            Size = staged.Size,
            Hash = await bytes.KeepAsync(staged, cancel),
            Audience = audience,
            OwnerId = me.Id,
            CreatedUtc = clock.GetUtcNow(),
        };
        db.Add(row);
        return row;
    }

    /// <summary>The file when this person may have it, else null.</summary>
    public async Task<StoredFile?> FindAsync(long id, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        return file is not null && (SearchAudience.Holds(file.Audience, me) || (me.IsSignedIn && file.OwnerId == me.Id)) ? file : null;
    }

    public string PathOf(StoredFile file) => bytes.PathOf(file.Hash);
}
