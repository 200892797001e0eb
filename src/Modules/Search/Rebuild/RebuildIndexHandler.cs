using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Modules;
using Platform.Kernel.Search;
using Platform.Search.Data;

namespace Platform.Search.Rebuild;

/// <summary>
/// Walks every table of the features that are on whose rows can be found. An entity is loaded with all it is directly related
/// to, because its text may come from there (a topic's is in its first post). The index stays usable meanwhile; running twice does no harm.
/// </summary>
sealed class RebuildIndexHandler(TenantDb db, ISearchIndex index, ModuleCatalog catalog) : IHandle<RebuildIndex>
{
    const int BatchSize = 50;
    static readonly MethodInfo s_indexAll = typeof(RebuildIndexHandler).GetMethod(nameof(IndexAllAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task HandleAsync(RebuildIndex message, CancellationToken cancel)
    {
        var on = catalog.For(db.Session.Tenant.Features).Select(m => m.GetType().Assembly).ToHashSet();
        var found = new HashSet<SearchKey>();
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => typeof(ISearchable).IsAssignableFrom(t) && on.Contains(t.Assembly)))
            await (Task)s_indexAll.MakeGenericMethod(type).Invoke(this, [found, cancel])!;
        await ForgetOthersAsync(found, cancel);
    }

    async Task IndexAllAsync<T>(HashSet<SearchKey> found, CancellationToken cancel) where T : class, ISearchable
    {
        var entities = db.Model.FindEntityType(typeof(T))!.GetNavigations().Aggregate(db.Set<T>().AsNoTrackingWithIdentityResolution(), (query, navigation) => query.Include(navigation.Name));
        for (var skip = 0; ; skip += BatchSize)
        {
            var batch = await entities.AsSplitQuery().OrderBy(e => EF.Property<long>(e, "Id")).Skip(skip).Take(BatchSize).ToListAsync(cancel);
            if (batch.Count == 0) return;
            await db.InTransactionAsync(async () =>
            {
                foreach (var entity in batch)
                {
                    if (entity.ToSearch() is not { } text) continue;
                    found.Add(entity.SearchKey);
                    await index.PutAsync(db, entity.SearchKey, text, cancel);
                }
                await db.SaveChangesAsync(cancel);
            }, cancel);
            db.ChangeTracker.Clear();
        }
    }

    async Task ForgetOthersAsync(HashSet<SearchKey> found, CancellationToken cancel)
    {
        var known = await db.SearchDocuments.Select(d => new { d.Id, d.Kind, d.EntityId }).ToListAsync(cancel);
        var gone = known.Where(d => !found.Contains(new SearchKey(d.Kind, d.EntityId))).Select(d => d.Id).ToList();
        foreach (var ids in gone.Chunk(BatchSize))
            await db.InTransactionAsync(() => db.SearchDocuments.Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancel), cancel);
    }
}
