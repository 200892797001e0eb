using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;

namespace Platform.Kernel.Files;

/// <summary>The bytes of a tenant's files: each content stands once on disk, under its SHA-256. Who may have them is for others to decide.</summary>
public sealed class ByteStore(TenantDb db, IOptions<PlatformOptions> options)
{
    /// <summary>Writes an upload to a temporary file, to be looked at before it is kept.</summary>
    /// <param name="most">Largest size in bytes.</param>
    /// <exception cref="RuleException">Too large, or empty.</exception>
    public async Task<StagedFile> StageAsync(Stream upload, long most, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var staged = new StagedFile(Path.Combine(Folder, Path.GetRandomFileName()));
        try
        {
            await using var file = File.Create(staged.TemporaryPath);
            var buffer = new byte[81920];
            int read;
            while ((read = await upload.ReadAsync(buffer, cancel)) > 0)
            {
                if (file.Position + read > most) throw new RuleException($"Dit bestand is te groot. Het mag hooguit {most / 1024 / 1024} MB zijn.");
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            if (file.Position == 0) throw new RuleException("Dit bestand is leeg.");
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a staged file for good.</summary>
    /// <returns>Its SHA-256, hexadecimal.</returns>
    public async Task<string> KeepAsync(StagedFile staged, CancellationToken cancel)
    {
        string hash;
        await using (var file = staged.Open()) hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(hash))!);
        File.Move(staged.TemporaryPath, PathOf(hash), overwrite: true);
        return hash;
    }

    /// <summary>Where the bytes with this hash stand.</summary>
    public string PathOf(string hash) => Path.Combine(Folder, hash[..2], hash);

    /// <summary>Forgets bytes that no row points at any more.</summary>
    public void Delete(string hash) => File.Delete(PathOf(hash));

    string Folder => Path.Combine(Path.GetFullPath(options.Value.Data), "tenants", db.Session.Tenant.Name, "files");
}

/// <summary>An upload that is being looked at; gone after use unless it was kept.</summary>
public sealed class StagedFile(string temporaryPath) : IDisposable
{
    internal string TemporaryPath => temporaryPath;

    /// <summary>Bytes.</summary>
    public long Size => new FileInfo(temporaryPath).Length;

    public FileStream Open() => new(temporaryPath, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true);

    /// <summary>The first bytes, at most 512, by which the kind of file is recognised.</summary>
    public byte[] Head()
    {
        using var file = File.OpenRead(temporaryPath);
        var head = new byte[512];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Takes out where, when and with what a picture was taken, see <see cref="PictureMetadata"/>.</summary>
    /// <exception cref="RuleException">It begins as a picture and is none.</exception>
    public async Task StripMetadataAsync(FileKind kind, CancellationToken cancel)
    {
        var clean = PictureMetadata.Strip(await File.ReadAllBytesAsync(temporaryPath, cancel), kind);
        await File.WriteAllBytesAsync(temporaryPath, clean, cancel);
    }

    public void Dispose() => File.Delete(temporaryPath);
}
