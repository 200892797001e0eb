using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Contents.Terms;

/// <summary>A term got another name, or its items came under another one: the items that carry it follow, a hundred at a time, older versions too.</summary>
/// <param name="After">Id of the last version that was done.</param>
sealed record RewriteTerm(string Taxonomy, string From, string To, string Label, long After);

sealed class RewriteTermHandler(TenantDb db) : IHandle<RewriteTerm>
{
    const int AtOnce = 100;

    public async Task HandleAsync(RewriteTerm message, CancellationToken cancel)
    {
        var quoted = $"\"{message.From}\"";
        var items = await db.ContentItems.Where(i => i.Id > message.After && i.Json.Contains(quoted)).OrderBy(i => i.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var item in items) item.Rewrite(parts => Change(parts, message));
        if (items.Count == AtOnce) db.Schedule(message with { After = items[^1].Id });
        await db.SaveChangesAsync(cancel);
    }

    static bool Change(ContentParts parts, RewriteTerm message)
    {
        var changed = false;
        foreach (var field in parts.Json.Select(p => p.Value).OfType<JsonObject>().SelectMany(p => p.Select(f => f.Value)).OfType<JsonObject>())
        {
            if (field["TaxonomyContentItemId"]?.ToString() != message.Taxonomy || field["TermContentItemIds"] is not JsonArray ids) continue;
            var names = field["TagNames"] as JsonArray ?? [];
            var terms = ids.Select((id, i) => (Id: id?.ToString() ?? "", Label: i < names.Count ? names[i]?.ToString() ?? "" : ""))
                .Select(t => t.Id == message.From || t.Id == message.To ? (Id: message.To, message.Label) : t).DistinctBy(t => t.Id).ToList();
            field["TermContentItemIds"] = new JsonArray([.. terms.Select(t => (JsonNode)t.Id)]);
            field["TagNames"] = new JsonArray([.. terms.Select(t => (JsonNode)t.Label)]);
            changed = true;
        }
        return changed;
    }
}
