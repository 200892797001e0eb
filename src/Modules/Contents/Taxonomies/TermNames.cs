using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Contents.Taxonomies;

/// <summary>Fills in the names of chosen terms: an item carries them, so that reading it asks nothing of a taxonomy.</summary>
static class TermNames
{
    /// <summary>The same for items from elsewhere, which name their terms by id only.</summary>
    public static void Complete(ContentParts parts, IReadOnlyList<Taxonomy> taxonomies)
    {
        foreach (var field in parts.Json.Select(p => p.Value).OfType<JsonObject>().SelectMany(p => p.Select(f => f.Value)).OfType<JsonObject>())
            if (field["TaxonomyContentItemId"] is JsonValue && field["TermContentItemIds"] is JsonArray { Count: > 0 } ids && field["TagNames"] is not JsonArray { Count: > 0 }) field["TagNames"] = new JsonArray([.. ids.Select(_ => (JsonNode)"")]);
        Fill(parts, taxonomies);
    }

    public static void Fill(ContentParts parts, IReadOnlyList<Taxonomy> taxonomies)
    {
        foreach (var field in parts.Json.Select(p => p.Value).OfType<JsonObject>().SelectMany(p => p.Select(f => f.Value)).OfType<JsonObject>())
        {
            if (field["TermContentItemIds"] is not JsonArray ids || field["TagNames"] is not JsonArray names) continue;
            var terms = taxonomies.FirstOrDefault(t => t.Id == field["TaxonomyContentItemId"]?.ToString())?.Terms;
            for (var i = 0; i < ids.Count && i < names.Count; i++)
                if (names[i]?.ToString() is not { Length: > 0 }) names[i] = terms?.FirstOrDefault(t => t.Id == ids[i]?.ToString())?.Label ?? ids[i]?.ToString();
        }
    }
}
