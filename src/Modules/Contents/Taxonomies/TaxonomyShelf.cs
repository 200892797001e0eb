using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;

namespace Platform.Contents.Taxonomies;

/// <summary>Reads and changes taxonomies; each change is a new version of the item that holds the terms.</summary>
public sealed class TaxonomyShelf(TenantDb db, ContentEditor editor)
{
    public async Task<Taxonomy?> FindAsync(string id, CancellationToken cancel) => (await Taxonomy.AllAsync(db, cancel)).FirstOrDefault(t => t.Id == id);

    /// <summary>How many items readers or writers see under each term.</summary>
    public Task<Dictionary<string, int>> UseAsync(string taxonomy, CancellationToken cancel) =>
        db.ContentTerms.Where(t => t.Taxonomy == taxonomy && t.Item.Latest).GroupBy(t => t.TermId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>Puts a changed taxonomy in the context.</summary>
    internal async Task<bool> ChangeAsync(string id, Action<TermTree> change, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel) is not { ContentType: ShippedTypes.Taxonomy } latest) return false;
        var parts = latest.Parts;
        change(new TermTree(Taxonomy.TermsOf(parts)));
        await editor.PublishAsync(await editor.SaveAsync(latest, new ContentDraft(ShippedTypes.Taxonomy, latest.DisplayText, parts), cancel), null, cancel);
        return true;
    }

    internal async Task AddAsync(string id, string label, CancellationToken cancel)
    {
        var parts = new ContentParts();
        Taxonomy.TermsOf(parts);
        parts.Json["AliasPart"] = new System.Text.Json.Nodes.JsonObject { ["Alias"] = id };
        var draft = new ContentDraft(ShippedTypes.Taxonomy, label, parts) { Origin = new ContentOrigin(id, null, null, null, null, "", "") };
        await editor.PublishAsync(await editor.SaveAsync(null, draft, cancel), null, cancel);
    }
}
