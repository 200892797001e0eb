using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Modules;
using Platform.Kernel.Search;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Rebuild;

/// <summary>
/// Walks every table of the features that are on whose rows can be found, then has a new index built. Such an entity must be able to say its text by
/// itself; what it needs of another table it gets from an <c>ISearchSource</c> of its module. The index stays usable meanwhile; running twice does no harm.
/// </summary>
sealed class RebuildIndexHandler(TenantDb db, DocumentIndex index, ModuleCatalog catalog, IServiceProvider services) : IHandle<RebuildIndex>
{
    const int BatchSize = 100;
    static readonly MethodInfo s_indexAll = typeof(RebuildIndexHandler).GetMethod(nameof(IndexAllAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task HandleAsync(RebuildIndex message, CancellationToken cancel)
    {
        var on = catalog.For(db.Session.Tenant.Features).Select(m => m.GetType().Assembly).ToHashSet();
        var found = new HashSet<SearchKey>();
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => typeof(ISearchable).IsAssignableFrom(t) && on.Contains(t.Assembly)))
            await (Task)s_indexAll.MakeGenericMethod(type).Invoke(this, [found, cancel])!;
        await ForgetOthersAsync(found, cancel);
        db.Schedule(new BuildIndex(), key: BuildIndex.Key);
        await db.SaveChangesAsync(cancel);
    }

    async Task IndexAllAsync<T>(HashSet<SearchKey> found, CancellationToken cancel) where T : class, ISearchable
    {
        var all = services.GetService<ISearchSource<T>>()?.All(db) ?? db.Set<T>();
        for (var skip = 0; ; skip += BatchSize)
        {
            var batch = await all.AsNoTracking().OrderBy(e => EF.Property<long>(e, "Id")).Skip(skip).Take(BatchSize).ToListAsync(cancel);
            if (batch.Count == 0) return;
            await db.InTransactionAsync(async () =>
            {
                foreach (var entity in batch) await PutAsync(entity, found, cancel);
            }, cancel);
            db.ChangeTracker.Clear();
        }
    }

    async Task PutAsync(ISearchable entity, HashSet<SearchKey> found, CancellationToken cancel)
    {
        SearchText? text;
        try
        {
            text = entity.ToSearch();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await index.NoteAsync(db, entity.SearchKey, e, cancel);
            return;
        }
        if (text is null) return;
        found.Add(entity.SearchKey);
        await db.Unreadables.Where(u => u.Kind == entity.SearchKey.Kind && u.EntityId == entity.SearchKey.Id).ExecuteDeleteAsync(cancel);
        await index.PutAsync(db, entity.SearchKey, text, cancel);
    }

    async Task ForgetOthersAsync(HashSet<SearchKey> found, CancellationToken cancel)
    {
        var known = await db.SearchDocs.Select(d => new { d.Kind, d.EntityId }).ToListAsync(cancel);
        foreach (var gone in known.Select(d => new SearchKey(d.Kind, d.EntityId)).Where(k => !found.Contains(k)).Chunk(BatchSize))
        {
            await db.InTransactionAsync(async () =>
            {
                foreach (var key in gone) await index.ForgetAsync(db, key, cancel);
            }, cancel);
        }
    }
}
