using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.ReadingRoutes;

/// <summary>Handreikingen in an order, each with why you read it here. A step is an item in the <c>BagPart</c>, as Orchard keeps it.</summary>
static class Leesroute
{
    public const string Type = "Leesroute";
    const string Step = "Routestap";

    public static readonly ContentKind Kind = PieceType.Kind(Type, "routes/", ["nieuw", "concepten"]);

    extension(ContentParts parts)
    {
        /// <summary>Id of the handreiking and why to read it, in order.</summary>
        public IReadOnlyList<(string ContentItemId, string Why)> Steps() =>
            [.. ((parts.Json["BagPart"] as JsonObject)?["ContentItems"] as JsonArray ?? []).OfType<JsonObject>().Select(s => new ContentParts(s))
                .Select(s => (((s.Json[Step] as JsonObject)?["Stuk"] as JsonObject)?["ContentItemIds"] is JsonArray { Count: > 0 } ids ? ids[0]?.ToString() ?? "" : "", s.Text(Step, "Waarom", "Text"))).Where(s => s.Item1.Length > 0)];

        public void SetSteps(IEnumerable<(string ContentItemId, string Why)> steps) => parts.Json["BagPart"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray([.. steps.Select(s => new JsonObject
            {
                ["ContentItemId"] = ContentIds.New(),
                ["ContentType"] = Step,
                [Step] = new JsonObject { ["Waarom"] = new JsonObject { ["Text"] = s.Why }, ["Stuk"] = new JsonObject { ["ContentItemIds"] = new JsonArray(s.ContentItemId) } },
            })]),
        };
    }
}
