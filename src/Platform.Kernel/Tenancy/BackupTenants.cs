using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Tenancy;

/// <summary>What a backup says about itself, in <c>backup.json</c>; written last, so a folder that has it is complete.</summary>
public sealed record BackupNote(int Format, string Engine, DateTimeOffset CreatedUtc, IReadOnlyList<string> Tenants, IReadOnlyList<string> Failed);

/// <summary>
/// Copies the whole installation to a folder and back: the host database, and of every tenant its database and its uploads.
/// May run while the site serves; every database is a copy of one moment.
/// </summary>
public sealed class BackupTenants(DatabaseSetup databases, Migrations migrations, TenantStore store, TenantTable table, TimeProvider clock)
{
    const int Format = 1;
    const string NoteFile = "backup.json";

    readonly IDatabaseCopy _copy = databases.Copy();

    /// <param name="folder">New or empty.</param>
    /// <param name="progress">Gets a line for every tenant, in Dutch.</param>
    /// <returns>The names of the tenants that failed.</returns>
    /// <exception cref="RuleException">The folder is in use, or the host database cannot be copied.</exception>
    public async Task<IReadOnlyList<string>> BackupAsync(string folder, Action<string> progress, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new RuleException($"De map {folder} is niet leeg. Kies een nieuwe map voor elke back-up.");
        Directory.CreateDirectory(folder);
        await _copy.SaveAsync(databases.HostDatabase, HostFile(folder), cancel); // first: it says which tenants belong to this moment
        await using var db = databases.OpenHost();
        var tenants = (await db.Tenants.AsNoTracking().Include(t => t.Hosts).OrderBy(t => t.Name).ToListAsync(cancel)).ConvertAll(t => t.ToSnapshot());

        var failed = await EachAsync(tenants.ConvertAll(t => t.Name), progress, async name =>
        {
            Directory.CreateDirectory(TenantFolder(folder, name));
            await _copy.SaveAsync(databases.LocationOf(tenants.Find(t => t.Name == name)!), TenantFile(folder, name), cancel);
            CopyFiles(UploadsOf(name), Path.Combine(TenantFolder(folder, name), "files")); // after the database: every row in the copy has its file
        });
        var note = new BackupNote(Format, _copy.Engine, clock.GetUtcNow(), [.. tenants.Select(t => t.Name).Except(failed)], failed);
        await File.WriteAllTextAsync(Path.Combine(folder, NoteFile), MessageJson.Write(note), cancel);
        return failed;
    }

    /// <param name="overwrite">Replace an installation that already has networks.</param>
    /// <returns>The names of the tenants that failed; those are as they were.</returns>
    /// <exception cref="RuleException">The folder is no backup for this engine, or there are networks and <paramref name="overwrite"/> is false.</exception>
    public async Task<IReadOnlyList<string>> RestoreAsync(string folder, bool overwrite, Action<string> progress, CancellationToken cancel)
    {
        var note = await ReadNoteAsync(folder, cancel);
        await store.RefreshAsync(cancel);
        var before = table.All;
        if (before.Length > 0 && !overwrite) throw new RuleException($"Hier staan al {before.Length} netwerken. Terugzetten vervangt ze; geef --force mee als je dat wilt.");
        var (version, time) = await NewestAsync(cancel);

        var failed = await EachAsync(note.Tenants, progress, async name =>
        {
            var tenant = before.FirstOrDefault(t => t.Name == name);
            if (tenant is not null) databases.Close(tenant);
            await _copy.LoadAsync(TenantFile(folder, name), databases.LocationOf(name), cancel);
            ReplaceFiles(Path.Combine(TenantFolder(folder, name), "files"), UploadsOf(name));
            tenant?.State.Clear();
        });

        databases.CloseHost();
        await _copy.LoadAsync(HostFile(folder), databases.HostDatabase, cancel); // last: what it lists is there now
        await using var db = databases.OpenHost();
        await migrations.ApplyAsync(db, cancel);
        // Nodes that serve must see every tenant as newer than what they hold.
        await db.Tenants.ExecuteUpdateAsync(u => u.SetProperty(t => t.Version, t => t.Version + version + 1), cancel);
        await db.Clock.ExecuteUpdateAsync(u => u.SetProperty(c => c.Value, c => c.Value + time + 1), cancel);
        await store.RefreshAsync(cancel);
        foreach (var left in before.Where(t => table.Find(t.Name) is null)) progress($"{left.Name}: staat niet in de back-up; de gegevens zijn er nog, het netwerk niet meer");
        return failed;
    }

    static async Task<IReadOnlyList<string>> EachAsync(IReadOnlyList<string> names, Action<string> progress, Func<string, Task> work)
    {
        var failed = new List<string>();
        foreach (var (index, name) in names.Index())
        {
            try
            {
                await work(name);
                progress($"{index + 1}/{names.Count} {name}: klaar");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed.Add(name);
                progress($"{index + 1}/{names.Count} {name}: mislukt ({e.Message})");
            }
        }
        return failed;
    }

    async Task<BackupNote> ReadNoteAsync(string folder, CancellationToken cancel)
    {
        var file = Path.Combine(folder, NoteFile);
        if (!File.Exists(file)) throw new RuleException($"In {folder} staat geen (volledige) back-up: {NoteFile} ontbreekt.");
        var note = JsonSerializer.Deserialize<BackupNote>(await File.ReadAllTextAsync(file, cancel), MessageJson.Options)!;
        if (note.Format != Format) throw new RuleException("Deze back-up is gemaakt door een nieuwere versie van het platform.");
        if (note.Engine != _copy.Engine) throw new RuleException($"Deze back-up is van {note.Engine} en past niet op {_copy.Engine}.");
        return note;
    }

    async Task<(long Version, long Time)> NewestAsync(CancellationToken cancel)
    {
        await using var db = databases.OpenHost();
        return (await db.Tenants.MaxAsync(t => (long?)t.Version, cancel) ?? 0, await db.Clock.MaxAsync(c => (long?)c.Value, cancel) ?? 0);
    }

    string HostFile(string folder) => Path.Combine(folder, "platform" + _copy.Extension);

    string TenantFile(string folder, string name) => Path.Combine(TenantFolder(folder, name), "tenant" + _copy.Extension);

    static string TenantFolder(string folder, string name) => Path.Combine(folder, "tenants", name);

    string UploadsOf(string name) => Path.Combine(databases.FolderOf(name), "files");

    // Uploads carry the hash of their content as name: one that is there is the same file.
    static void CopyFiles(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (!File.Exists(copy)) File.Copy(file, copy);
        }
    }

    static void ReplaceFiles(string from, string to)
    {
        CopyFiles(from, to);
        if (!Directory.Exists(to)) return;
        foreach (var file in Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories))
            if (!File.Exists(Path.Combine(from, Path.GetRelativePath(to, file)))) File.Delete(file);
    }
}
