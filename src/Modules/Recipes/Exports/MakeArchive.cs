using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Recipes.Contracts;
using Platform.Recipes.Data;

namespace Platform.Recipes.Exports;

/// <summary>Writes the zip, and tells how far it is.</summary>
sealed partial class MakeArchive(TenantDb db, RecipeArchive archive, ArchiveFiles files, ILogger<MakeArchive> log) : IHandle<ArchiveRequested>
{
    public async Task HandleAsync(ArchiveRequested message, CancellationToken cancel)
    {
        if (await db.TenantArchives.AsNoTracking().SingleOrDefaultAsync(a => a.Id == message.Id, cancel) is not { State: ArchiveState.Waiting or ArchiveState.Running } wanted) return;
        await SetAsync(u => u.SetProperty(a => a.State, ArchiveState.Running));
        try
        {
            var path = files.PathOf(wanted);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = File.Create(path))
            await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
                await archive.AddToAsync(zip, wanted.Parts.Split(','), (done, total) => SetAsync(u => u.SetProperty(a => a.Done, done).SetProperty(a => a.Total, total)), cancel);
            var size = new FileInfo(path).Length;
            await SetAsync(u => u.SetProperty(a => a.State, ArchiveState.Done).SetProperty(a => a.Size, size));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(log, message.Id, e);
            files.Forget(wanted);
            await SetAsync(u => u.SetProperty(a => a.State, ArchiveState.Failed));
        }

        Task SetAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<TenantArchive>> change) =>
            db.InTransactionAsync(() => db.TenantArchives.Where(a => a.Id == message.Id).ExecuteUpdateAsync(change, cancel), cancel);
    }

    [LoggerMessage(70, LogLevel.Error, "Export {Export} failed.")]
    static partial void Failed(ILogger log, long export, Exception e);
}

/// <summary>Removes an export with its file.</summary>
sealed class ForgetArchive(TenantDb db, ArchiveFiles files) : IHandle<ArchiveExpired>
{
    public async Task HandleAsync(ArchiveExpired message, CancellationToken cancel)
    {
        if (await db.TenantArchives.SingleOrDefaultAsync(a => a.Id == message.Id, cancel) is not { } archive) return;
        files.Forget(archive);
        db.Remove(archive);
        await db.SaveChangesAsync(cancel);
    }
}
