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

    public static readonly TypeDefinition Definition = new TypeDefinition(Type, "Leesroute").ForEditors().Set("Description", "Handreikingen in een volgorde, voor wie iets wil leren.")
        .With("TitlePart").With("AutoroutePart").With("MarkdownBodyPart").With("BagPart", ("ContainedContentTypes", new JsonArray(Step)))
        .Field("TextField", "Summary", "Samenvatting", ("Required", true), ("MaxLength", 240))
        .Field("TextField", "Doelgroep", "Voor wie", ("MaxLength", 80)).Field("DateField", "ReviewBy", "Opnieuw bekijken vóór");

    public static readonly TypeDefinition StepDefinition = new TypeDefinition(Step, "Stap van een leesroute")
        .Field("TextField", "Waarom", "Waarom lees je dit hier?", ("MaxLength", 300))
        .Field("ContentPickerField", "Stuk", "Handreiking", ("DisplayedContentTypes", new JsonArray("Handreiking")));

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
