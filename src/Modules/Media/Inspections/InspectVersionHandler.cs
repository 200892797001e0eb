using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Media.Contracts;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Limits;

namespace Platform.Media.Inspections;

/// <summary>Asks every inspector about a version. Clean: readers get it. Not clean: its bytes go at once.</summary>
sealed class InspectVersionHandler(TenantDb db, ByteStore bytes, Intake intake, MediaLimits limits, IEnumerable<IFileInspector> inspectors) : IHandle<InspectVersion>
{
    public async Task HandleAsync(InspectVersion message, CancellationToken cancel)
    {
        if (await db.MediaVersions.Include(v => v.File).SingleOrDefaultAsync(v => v.Id == message.VersionId && v.State == VersionState.Waiting, cancel) is not { File: { } file } version) return;
        var finding = await FindAsync(version, cancel);
        await db.InTransactionAsync(async () =>
        {
            if (finding is null) intake.Show(file, version);
            else
            {
                version.State = VersionState.Refused;
                await limits.GiveBackAsync(version.Size, cancel);
                db.Audit("media.refused", $"file:{file.Id}:{version.Number}");
            }
            await db.SaveChangesAsync(cancel);
        }, cancel);
        if (finding is not null && !await db.MediaVersions.AnyAsync(v => v.Hash == version.Hash && v.State == VersionState.Safe, cancel)) bytes.Delete(version.Hash);
    }

    async Task<string?> FindAsync(MediaVersion version, CancellationToken cancel)
    {
        foreach (var inspector in inspectors.Where(i => i.IsOn))
        {
            await using var file = File.OpenRead(bytes.PathOf(version.Hash));
            if (await inspector.InspectAsync(file, cancel) is { } found) return found;
        }
        return null;
    }
}
