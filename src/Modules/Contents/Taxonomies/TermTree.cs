using System.Text.Json.Nodes;

namespace Platform.Contents.Taxonomies;

/// <summary>The terms of a taxonomy as its item holds them, to change.</summary>
sealed class TermTree(JsonArray roots)
{
    public bool Has(string id) => Find(roots, id) is not null;

    public string? LabelOf(string id) => Find(roots, id) is { } at ? at.Siblings[at.Index]!["DisplayText"]?.ToString() : null;

    /// <param name="below">Id of the term it goes below; null: none.</param>
    public void Add(string id, string label, string? below = null) => (below is not null && Find(roots, below) is { } at ? Below((JsonObject)at.Siblings[at.Index]!) : roots).Add((JsonNode)Taxonomy.NewTerm(id, label));

    public void Rename(string id, string label)
    {
        if (Find(roots, id) is not { } at) return;
        var term = (JsonObject)at.Siblings[at.Index]!;
        term["DisplayText"] = label;
        term["TitlePart"] = new JsonObject { ["Title"] = label };
    }

    /// <summary>Takes a term out; what stands below it comes in its place.</summary>
    public void Remove(string id)
    {
        if (Find(roots, id) is not { } at) return;
        var below = Below((JsonObject)at.Siblings[at.Index]!).Select(t => t!.DeepClone()).ToList();
        at.Siblings.RemoveAt(at.Index);
        foreach (var (offset, term) in below.Index()) at.Siblings.Insert(at.Index + offset, term);
    }

    /// <param name="step"><c>op</c>, <c>neer</c>, <c>in</c> (below the term above it) or <c>uit</c>.</param>
    public void Move(string id, string step)
    {
        if (Find(roots, id) is not { } at) return;
        var term = at.Siblings[at.Index]!;
        switch (step)
        {
            case "op" or "neer":
                at.Siblings.RemoveAt(at.Index);
                at.Siblings.Insert(Math.Clamp(at.Index + (step == "op" ? -1 : 1), 0, at.Siblings.Count), term);
                break;
            case "in" when at.Index > 0:
                at.Siblings.RemoveAt(at.Index);
                Below((JsonObject)at.Siblings[at.Index - 1]!).Add(term);
                break;
            case "uit" when at.Siblings.Parent is JsonObject { } parent && Find(roots, parent["ContentItemId"]?.ToString() ?? "") is { } above:
                at.Siblings.RemoveAt(at.Index);
                above.Siblings.Insert(above.Index + 1, term);
                break;
        }
    }

    static JsonArray Below(JsonObject term)
    {
        if (term["Terms"] is not JsonArray terms) term["Terms"] = terms = [];
        return terms;
    }

    static (JsonArray Siblings, int Index)? Find(JsonArray terms, string id)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i] is not JsonObject term) continue;
            if (term["ContentItemId"]?.ToString() == id) return (terms, i);
            if (term["Terms"] is JsonArray below && Find(below, id) is { } found) return found;
        }
        return null;
    }
}
