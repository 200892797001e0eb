using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Media.Data;

namespace Platform.Media.Files;

/// <summary>Gives files another name or folder; every address that they had keeps leading to them.</summary>
public sealed class Moves(TenantDb db, Intake intake)
{
    /// <summary>Puts one file in a folder under a name, in the context. Its extension stays: it says what the file is.</summary>
    public async Task MoveAsync(MediaFile file, string folder, string name, CancellationToken cancel)
    {
        var extension = Path.GetExtension(file.Name);
        var clean = name == file.Name ? name : MediaPath.CleanName(Path.GetExtension(name).Equals(extension, StringComparison.OrdinalIgnoreCase) ? name : name + extension);
        await PutAsync(file, MediaPath.Join(folder, clean), cancel);
        await intake.AddFolderAsync(folder, cancel);
    }

    /// <summary>Gives a folder another path, with all that is in it, and saves. Where the other one exists they become one.</summary>
    public async Task MoveFolderAsync(string folder, string target, CancellationToken cancel) => await db.InTransactionAsync(async () =>
    {
        if (target == folder) return;
        if (target.Length == 0) throw new RuleException("Geef de map een naam.");
        if (target.StartsWith(folder + "/", StringComparison.Ordinal)) throw new RuleException("Een map kan niet in zichzelf staan.");
        var below = folder + "/";
        foreach (var file in await db.MediaFiles.Where(f => f.Folder == folder || f.Folder.StartsWith(below)).ToListAsync(cancel))
            await PutAsync(file, target + file.Path[folder.Length..], cancel);
        var folders = await db.MediaFolders.Where(f => f.Path == folder || f.Path.StartsWith(below)).ToListAsync(cancel);
        db.MediaFolders.RemoveRange(folders);
        await db.SaveChangesAsync(cancel);
        foreach (var moved in folders.Select(f => target + f.Path[folder.Length..]))
        {
            await intake.AddFolderAsync(moved, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }, cancel);

    async Task PutAsync(MediaFile file, string path, CancellationToken cancel)
    {
        if (path == file.Path) return;
        var owner = await db.MediaAddresses.Where(a => a.Path == path).Select(a => (long?)a.FileId).SingleOrDefaultAsync(cancel);
        if (owner != file.Id) // it may go back to an address that it had
        {
            path = await intake.FreeAsync(path, cancel);
            db.MediaAddresses.Add(new MediaAddress { Path = path, FileId = file.Id });
        }
        file.Put(path);
    }
}
