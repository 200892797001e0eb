using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Limits;

namespace Platform.Media.Removals;

/// <summary>Work for later: clear a removed file away for good.</summary>
sealed record PurgeFile(long FileId)
{
    public static readonly TimeSpan After = TimeSpan.FromDays(30);
}

/// <summary>Looks again whether the file is still removed, then frees its room and its bytes.</summary>
sealed class PurgeFileHandler(TenantDb db, ByteStore bytes, MediaLimits limits, TimeProvider clock) : IHandle<PurgeFile>
{
    public async Task HandleAsync(PurgeFile message, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - PurgeFile.After;
        var hashes = new List<string>();
        await db.InTransactionAsync(async () =>
        {
            if (await db.MediaFiles.SingleOrDefaultAsync(f => f.Id == message.FileId && f.RemovedUtc <= before, cancel) is not { } file) return;
            var versions = await db.MediaVersions.Where(v => v.FileId == file.Id).ToListAsync(cancel);
            hashes.AddRange(versions.SelectMany(v => new[] { v.Hash, v.Preview }).Append(file.Preview).OfType<string>().Distinct());
            await limits.GiveBackAsync(versions.Where(v => v.State != VersionState.Refused).Sum(v => v.Size), cancel);
            db.MediaVersions.RemoveRange(versions);
            db.MediaFiles.Remove(file);
            await db.SaveChangesAsync(cancel);
            // Bytes stand once, whoever has them.
            var kept = await db.MediaVersions.Where(v => hashes.Contains(v.Hash) || hashes.Contains(v.Preview!)).Select(v => new { v.Hash, v.Preview }).ToListAsync(cancel);
            var elsewhere = await db.Set<StoredFile>().Where(f => hashes.Contains(f.Hash)).Select(f => f.Hash).ToListAsync(cancel);
            hashes.RemoveAll(h => elsewhere.Contains(h) || kept.Any(k => k.Hash == h || k.Preview == h));
        }, cancel);
        foreach (var hash in hashes) bytes.Delete(hash);
    }
}
