using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Search.Data;
using Platform.Search.Rebuild;

namespace Platform.Search.Documents;

/// <summary>Keeps the index in the transaction that changes what it is about: a document, its facets and its terms in the index that serves.</summary>
sealed class DocumentIndex(Generations generations, TimeProvider clock) : ISearchIndex
{
    static readonly TimeSpan s_sweepAfter = TimeSpan.FromHours(12);

    public async Task PutAsync(TenantDb db, SearchKey key, SearchText text, CancellationToken cancel)
    {
        var (doc, known) = (SearchDoc.Of(key, text), await FindAsync(db, key, cancel));
        if (known?.IsFoundAs(doc) == true) await RefreshAsync(db, known, doc, cancel);
        else
        {
            var serving = await generations.ServingAsync(db, cancel);
            if (known is not null) await ForgetAsync(db, known, cancel);
            await AddAsync(db, doc, serving, cancel);
        }
    }

    public async Task RemoveAsync(TenantDb db, SearchKey key, CancellationToken cancel)
    {
        await ForgetAsync(db, key, cancel);
        await db.Unreadables.Where(u => u.Kind == key.Kind && u.EntityId == key.Id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Takes something out of the index; what is listed as unreadable stays listed.</summary>
    public async Task ForgetAsync(TenantDb db, SearchKey key, CancellationToken cancel)
    {
        if (await FindAsync(db, key, cancel) is { } known) await ForgetAsync(db, known, cancel);
    }

    static Task<SearchDoc?> FindAsync(TenantDb db, SearchKey key, CancellationToken cancel) =>
        db.SearchDocs.AsNoTracking().Include(d => d.Facets).SingleOrDefaultAsync(d => d.Kind == key.Kind && d.EntityId == key.Id, cancel);

    // Somebody answered: only the date is another one.
    static async Task RefreshAsync(TenantDb db, SearchDoc known, SearchDoc doc, CancellationToken cancel)
    {
        if (known.Url != doc.Url || known.DateUtc != doc.DateUtc)
            await db.SearchDocs.Where(d => d.Id == known.Id).ExecuteUpdateAsync(u => u.SetProperty(d => d.Url, doc.Url).SetProperty(d => d.DateUtc, doc.DateUtc), cancel);
        if (known.HasFacetsOf(doc)) return;
        await db.SearchFacets.Where(f => f.Doc == known.Id).ExecuteDeleteAsync(cancel);
        db.SearchFacets.AddRange(doc.Facets.Select(f => new SearchFacetRow { Doc = known.Id, Name = f.Name, Value = f.Value }));
        await db.SaveChangesAsync(cancel);
    }

    async Task AddAsync(TenantDb db, SearchDoc doc, OpenGeneration serving, CancellationToken cancel)
    {
        // A text that the analysis chokes on must not keep anybody from saving it.
        DocumentPostings? postings = null;
        try
        {
            postings = DocumentPostings.Of(doc, serving);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await NoteAsync(db, new SearchKey(doc.Kind, doc.EntityId), e, cancel);
        }
        doc.Generation = serving.Id;
        db.SearchDocs.Add(doc);
        await db.SaveChangesAsync(cancel);
        foreach (var facet in doc.Facets) db.Entry(facet).State = EntityState.Detached;
        db.Entry(doc).State = EntityState.Detached;
        if (postings is null) return;
        await db.Database.ExecuteSqlAsync($"""INSERT INTO search_fresh ("Generation","Doc","Data") VALUES ({serving.Id},{doc.Id},{postings.ToFresh()})""", cancel);
        await postings.WriteWordsAsync(db, doc, cancel);
        await Generations.NoticeGrowthAsync(db, serving, doc.Id, cancel);
    }

    // What stands in a block points at nothing any more and is left out of results; it is gone when the next index is made, half a day later.
    async Task ForgetAsync(TenantDb db, SearchDoc doc, CancellationToken cancel)
    {
        var wasFresh = await db.SearchFresh.Where(f => f.Doc == doc.Id).ExecuteDeleteAsync(cancel) > 0;
        await db.SearchFacets.Where(f => f.Doc == doc.Id).ExecuteDeleteAsync(cancel);
        await db.SearchDocs.Where(d => d.Id == doc.Id).ExecuteDeleteAsync(cancel);
        if (wasFresh || await db.Set<Job>().AnyAsync(j => j.Key == BuildIndex.SweepKey, cancel)) return;
        db.Schedule(new BuildIndex(), clock.GetUtcNow() + s_sweepAfter, BuildIndex.SweepKey);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Lists something that could not be indexed.</summary>
    public async Task NoteAsync(TenantDb db, SearchKey key, Exception problem, CancellationToken cancel)
    {
        await db.Unreadables.Where(u => u.Kind == key.Kind && u.EntityId == key.Id).ExecuteDeleteAsync(cancel);
        var entry = db.Unreadables.Add(new Unreadable { Kind = key.Kind, EntityId = key.Id, Reason = problem is Kernel.RuleException rule ? rule.Message : problem.GetType().Name, AtUtc = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
        entry.State = EntityState.Detached;
    }
}
