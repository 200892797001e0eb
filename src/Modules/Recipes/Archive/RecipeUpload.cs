using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Recipes.Contracts;

namespace Platform.Recipes.Archive;

/// <summary>
/// Recipes that somebody sent, each unpacked in a folder of its own until it ran. A zip is read with distrust: what it says about sizes is not believed,
/// nothing lands outside the folder, and links are refused.
/// </summary>
public sealed class RecipeUpload(TenantDb db, IOptions<PlatformOptions> options)
{
    /// <summary>Largest recipe without its files, in bytes.</summary>
    public const long MaxRecipe = 20 * 1024 * 1024;

    const int MaxFiles = 5_000;
    const int MaxNesting = 12;

    // Media hardly shrinks and text shrinks about tenfold; what grows more was made to fill a disk.
    const int MaxGrowth = 10;

    long MaxUnpacked => options.Value.MaxUploadBytes * MaxGrowth;

    /// <summary>Keeps an upload and says under which key.</summary>
    /// <exception cref="RuleException">It is no recipe, too large, or a zip that is not what it seems.</exception>
    public async Task<(string Key, Recipe Recipe)> KeepAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length == 0 || file.Length > options.Value.MaxUploadBytes) throw new RuleException($"Een recept is een .json of .zip van hooguit {options.Value.MaxUploadBytes / 1024 / 1024} MB.");
        var key = Guid.NewGuid().ToString("N");
        var folder = FolderOf(key);
        Directory.CreateDirectory(folder);
        try
        {
            await using var upload = file.OpenReadStream();
            if (await IsZipAsync(upload, cancel)) await UnpackAsync(upload, folder, cancel);
            else await CopyAsync(upload, Path.Combine(folder, RecipeArchive.RecipeFile), MaxRecipe, cancel);
            return (key, await ReadAsync(key, cancel));
        }
        catch
        {
            Forget(key);
            throw;
        }
    }

    /// <exception cref="RuleException">It is not there any more, or no recipe.</exception>
    public async Task<Recipe> ReadAsync(string key, CancellationToken cancel)
    {
        var folder = FolderOf(key);
        var file = !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*.json", SearchOption.TopDirectoryOnly).OrderBy(f => f, StringComparer.Ordinal)
            .FirstOrDefault(f => Path.GetFileName(f).Equals(RecipeArchive.RecipeFile, StringComparison.OrdinalIgnoreCase) || f.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase));
        if (file is null) throw new RuleException("In de zip staat geen recipe.json.");
        if (new FileInfo(file).Length > MaxRecipe) throw new RuleException($"Een recept zonder bestanden is hooguit {MaxRecipe / 1024 / 1024} MB.");
        var alone = Directory.EnumerateFileSystemEntries(folder).Take(2).Count() == 1;
        return Recipe.Parse(await File.ReadAllTextAsync(file, cancel), alone ? "" : folder, isUpload: true);
    }

    public void Forget(string key)
    {
        if (Directory.Exists(FolderOf(key))) Directory.Delete(FolderOf(key), recursive: true);
    }

    string FolderOf(string key) => Path.Combine(Path.GetFullPath(options.Value.Data), "tenants", db.Session.Tenant.Name, "recipes", key);

    static async Task<bool> IsZipAsync(Stream upload, CancellationToken cancel)
    {
        var head = new byte[4];
        var read = await upload.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        upload.Position = 0;
        return read == 4 && head.AsSpan().SequenceEqual("PK\x03\x04"u8);
    }

    async Task UnpackAsync(Stream upload, string folder, CancellationToken cancel)
    {
        try
        {
            using var zip = new ZipArchive(upload, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxFiles) throw new RuleException($"In een zip met een recept staan hooguit {MaxFiles} bestanden.");
            var left = MaxUnpacked;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var target = TargetOf(entry, folder);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await using var content = await entry.OpenAsync(cancel);
                left -= await CopyAsync(content, target, left, cancel);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException) // also two files of one name
        {
            throw new RuleException("Deze zip is beschadigd.");
        }
    }

    static string TargetOf(ZipArchiveEntry entry, string folder)
    {
        const int kind = 0xF000, link = 0xA000;
        var name = entry.FullName;
        var steps = name.Split('/');
        var target = Path.GetFullPath(Path.Combine(folder, name));
        if (name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0 || steps.Length > MaxNesting || steps.Any(s => s is "" or "." or "..") || !target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new RuleException("In deze zip staat een bestand dat buiten de map wil. Hij wordt niet gebruikt.");
        if (((entry.ExternalAttributes >> 16) & kind) == link) throw new RuleException("In deze zip staat een koppeling naar een ander bestand. Hij wordt niet gebruikt.");
        return target;
    }

    // Counts what really comes out.
    static async Task<long> CopyAsync(Stream from, string to, long most, CancellationToken cancel)
    {
        await using var target = new FileStream(to, FileMode.CreateNew);
        var buffer = new byte[81920];
        int read;
        while ((read = await from.ReadAsync(buffer, cancel)) > 0)
        {
            if (target.Position + read > most) throw new RuleException("Wat je stuurt is uitgepakt te groot.");
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return target.Position;
    }
}
