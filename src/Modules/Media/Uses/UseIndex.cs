using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;
using Platform.Media.Data;
using Platform.Media.Files;

namespace Platform.Media.Uses;

/// <summary>Keeps which texts point at which addresses, and lets a file be read by whoever may read a page that uses it.</summary>
/// <param name="scope">For who acts, asked late: a context may be leased before the request is authenticated.</param>
sealed partial class UseIndex(IServiceProvider scope) : IFileUses
{
    public async Task PutAsync(TenantDb db, SearchKey key, FileMentions mentions, CancellationToken cancel)
    {
        var paths = mentions.Texts.SelectMany(Addresses).Concat(mentions.Paths.Select(p => p.TrimStart('/'))).Where(p => p.Length is > 0 and <= MediaPath.MaxLength).ToHashSet(StringComparer.Ordinal);
        var before = await ForgetAsync(db, key, cancel);
        if (paths.Count == 0 && before.Count == 0) return;
        var open = mentions.OpensFor is null ? [] : await ReadableAsync(db, paths, cancel);
        db.MediaUses.AddRange(paths.Select(path => new MediaUse
        {
            Path = path,
            Kind = key.Kind,
            EntityId = key.Id,
            Title = mentions.Title.Length > 300 ? mentions.Title[..300] : mentions.Title,
            Url = mentions.Url,
            OpensFor = open.Contains(path) ? mentions.OpensFor : null,
        }));
        await db.SaveChangesAsync(cancel);
        await OpenAsync(db, [.. paths.Union(before)], cancel);
    }

    public async Task RemoveAsync(TenantDb db, SearchKey key, CancellationToken cancel)
    {
        if (await ForgetAsync(db, key, cancel) is { Count: > 0 } before) await OpenAsync(db, before, cancel);
    }

    /// <summary>Decides anew who may read a file, after a change of its own.</summary>
    public static async Task OpenAsync(TenantDb db, MediaFile file, CancellationToken cancel)
    {
        var audiences = await db.MediaAddresses.Where(a => a.FileId == file.Id).Join(db.MediaUses, a => a.Path, u => u.Path, (_, u) => u.OpensFor).Where(o => o != null).Distinct().ToListAsync(cancel);
        file.Audience = Widest(file, audiences);
    }

    static async Task OpenAsync(TenantDb db, IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        var ids = await db.MediaAddresses.Where(a => paths.Contains(a.Path)).Select(a => a.FileId).Distinct().ToListAsync(cancel);
        if (ids.Count == 0) return;
        var files = await db.MediaFiles.Where(f => ids.Contains(f.Id)).ToListAsync(cancel);
        var opened = (await db.MediaAddresses.Where(a => ids.Contains(a.FileId)).Join(db.MediaUses, a => a.Path, u => u.Path, (a, u) => new { a.FileId, u.OpensFor })
            .Where(u => u.OpensFor != null).Distinct().ToListAsync(cancel)).ToLookup(u => u.FileId, u => u.OpensFor);
        foreach (var file in files) file.Audience = Widest(file, opened[file.Id]);
        await db.SaveChangesAsync(cancel);
    }

    // One audience fits a file: with two pages for two groups the first group by name reads it, and who works with the library always.
    static string Widest(MediaFile file, IEnumerable<string?> audiences)
    {
        var all = audiences.OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (file.IsPublic || all.Contains(SearchAudience.Public)) return SearchAudience.Public;
        return all.Contains(SearchAudience.Members) ? SearchAudience.Members : all.FirstOrDefault() ?? MediaFile.Private;
    }

    static async Task<List<string>> ForgetAsync(TenantDb db, SearchKey key, CancellationToken cancel)
    {
        var uses = db.MediaUses.Where(u => u.Kind == key.Kind && u.EntityId == key.Id);
        var paths = await uses.Select(u => u.Path).ToListAsync(cancel);
        if (paths.Count > 0) await uses.ExecuteDeleteAsync(cancel);
        return paths;
    }

    async Task<HashSet<string>> ReadableAsync(TenantDb db, HashSet<string> paths, CancellationToken cancel)
    {
        var me = scope.GetRequiredService<Person>();
        if (me.Can(MediaPermissions.Upload)) return paths;
        var files = await db.MediaAddresses.Where(a => paths.Contains(a.Path)).Select(a => new { a.Path, a.File!.Audience }).ToListAsync(cancel);
        return [.. files.Where(f => SearchAudience.Holds(f.Audience, me)).Select(f => f.Path)];
    }

    static IEnumerable<string> Addresses(string text) => Address().Matches(text).Select(m => Uri.UnescapeDataString(m.Groups["path"].Value).TrimEnd('.', ','));

    [GeneratedRegex("""/media/(?<path>[^\s"'<>()?#\\]+)""")]
    private static partial Regex Address();
}
