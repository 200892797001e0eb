using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Taxonomies;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Contents.Terms;

/// <summary>A term that somebody used first in an item comes into its taxonomy, so that it can be chosen, ordered and renamed.</summary>
sealed class AddNewTerms(TenantDb db, TaxonomyShelf shelf, ContentEditor editor) : IHandle<ContentDraftSaved>
{
    public async Task HandleAsync(ContentDraftSaved message, CancellationToken cancel)
    {
        var used = await db.ContentTerms.AsNoTracking().Where(t => t.Item.ContentItemVersionId == message.ContentItemVersionId).ToListAsync(cancel);
        if (used.Count == 0) return;
        foreach (var taxonomy in await Taxonomy.AllAsync(db, cancel))
        {
            var missing = used.Where(t => t.Taxonomy == taxonomy.Id && taxonomy.Terms.All(k => k.Id != t.TermId)).DistinctBy(t => t.TermId).ToList();
            if (missing.Count == 0) continue;
            await shelf.ChangeAsync(taxonomy.Id, tree =>
            {
                foreach (var term in missing) tree.Add(term.TermId, term.Label);
            }, cancel);
        }
        await editor.CommitAsync(cancel);
    }
}
