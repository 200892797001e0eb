using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;

namespace Platform.Kernel.Files;

/// <summary>Files of a tenant: the row says who may have it, the bytes stand on disk under their SHA-256.</summary>
public sealed class FileStore(TenantDb db, IOptions<PlatformOptions> options, Person me, TimeProvider clock)
{
    /// <summary>Checks what was uploaded by its own bytes, stores it and adds its row to the context (saved with the next save).</summary>
    /// <param name="audience">Who may fetch it, see <see cref="SearchAudience"/>.</param>
    /// <exception cref="RuleException">Too large, empty, or not of a kind that is allowed.</exception>
    public async Task<StoredFile> AddAsync(Stream upload, string name, string audience, IReadOnlyCollection<FileKind> allowed, CancellationToken cancel)
    {
        var folder = Folder();
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            long size = 0;
            string hash;
            var head = new byte[512];
            var headLength = 0;
            await using (var file = File.Create(temporary))
            {
                using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[81920];
                int read;
                while ((read = await upload.ReadAsync(buffer, cancel)) > 0)
                {
                    if ((size += read) > options.Value.MaxUploadBytes) throw new RuleException($"Dit bestand is te groot. Het mag hooguit {options.Value.MaxUploadBytes / 1024 / 1024} MB zijn.");
                    var take = Math.Min(read, head.Length - headLength);
                    buffer.AsSpan(0, take).CopyTo(head.AsSpan(headLength));
                    headLength += take;
                    sha.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }
                hash = Convert.ToHexStringLower(sha.GetHashAndReset());
            }
            if (size == 0) throw new RuleException("Dit bestand is leeg.");
            var kind = FileKind.Sniff(head.AsSpan(0, headLength));
            if (kind is null || !allowed.Contains(kind)) throw new RuleException($"Dit soort bestand kan hier niet. Kies {string.Join(", ", allowed.Select(k => k.Extension))}.");
            if (!kind.Fits(name)) throw new RuleException("De naam van het bestand past niet bij de inhoud.");
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(hash))!);
            File.Move(temporary, PathOf(hash), overwrite: true);
            var row = new StoredFile { Name = Path.GetFileName(name), ContentType = kind.ContentType, Size = size, Hash = hash, Audience = audience, OwnerId = me.Id, CreatedUtc = clock.GetUtcNow() };
            db.Add(row);
            return row;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The file when this person may have it, else null.</summary>
    public async Task<StoredFile?> FindAsync(long id, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        return file is not null && (Allows(file.Audience) || (me.IsSignedIn && file.OwnerId == me.Id)) ? file : null;
    }

    public string PathOf(StoredFile file) => PathOf(file.Hash);

    bool Allows(string audience) => audience switch
    {
        SearchAudience.Public => true,
        SearchAudience.Members => me.IsSignedIn,
        _ => audience.StartsWith("permission:", StringComparison.Ordinal) && me.Can(audience["permission:".Length..]),
    };

    string Folder() => Path.Combine(Path.GetFullPath(options.Value.Data), "tenants", db.Session.Tenant.Name, "files");

    string PathOf(string hash) => Path.Combine(Folder(), hash[..2], hash);
}
