using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;

namespace Platform.Contents.Taxonomies;

/// <summary>A term with its place in the tree.</summary>
/// <param name="Depth">0 for one that stands below no other.</param>
public sealed record TaxonomyTerm(string Id, string Label, int Depth);

/// <summary>A list of terms to file items under, in the order that a beheerder decided; each above those below it.</summary>
public sealed record Taxonomy(string Id, string Label, IReadOnlyList<TaxonomyTerm> Terms)
{
    /// <summary>All taxonomies of this network, by name.</summary>
    public static async Task<IReadOnlyList<Taxonomy>> AllAsync(TenantDb db, CancellationToken cancel)
    {
        var items = await db.ContentItems.AsNoTracking().Where(i => i.ContentType == ShippedTypes.Taxonomy && i.Latest).OrderBy(i => i.DisplayText).Select(i => new { i.ContentItemId, i.DisplayText, i.Json }).ToListAsync(cancel);
        return [.. items.Select(i => Of(i.ContentItemId, i.DisplayText, ContentParts.Parse(i.Json).Json))];
    }

    /// <summary>A taxonomy as its item holds it.</summary>
    internal static Taxonomy Of(string id, string label, JsonObject item) => new(id, label, [.. Flat((item["TaxonomyPart"] as JsonObject)?["Terms"] as JsonArray ?? [], 0)]);

    /// <summary>Orchard's <c>TaxonomyPart.Terms</c>; each term is an item with <c>Terms</c> of its own.</summary>
    public static JsonArray TermsOf(ContentParts parts)
    {
        if (parts.Json["TaxonomyPart"] is not JsonObject part) parts.Json["TaxonomyPart"] = part = new JsonObject { ["TermContentType"] = ShippedTypes.Term };
        if (part["Terms"] is not JsonArray terms) part["Terms"] = terms = [];
        return terms;
    }

    public static JsonObject NewTerm(string id, string label) => new()
    {
        ["ContentItemId"] = id,
        ["ContentType"] = ShippedTypes.Term,
        ["DisplayText"] = label,
        ["TitlePart"] = new JsonObject { ["Title"] = label },
    };

    static IEnumerable<TaxonomyTerm> Flat(JsonArray terms, int depth)
    {
        foreach (var term in terms.OfType<JsonObject>())
        {
            yield return new TaxonomyTerm(term["ContentItemId"]?.ToString() ?? "", term["DisplayText"]?.ToString() ?? "", depth);
            foreach (var below in Flat(term["Terms"] as JsonArray ?? [], depth + 1)) yield return below;
        }
    }
}
