using Platform.Contents.Contracts;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Themes;

namespace Platform.Knowledge.Shared;

/// <summary>A type of content of this module: its words and its addresses.</summary>
/// <param name="Name">"Handreiking".</param>
/// <param name="Root">First part of its addresses: <c>kennisbank</c>.</param>
/// <param name="This">"deze handreiking", for questions and messages.</param>
/// <param name="Lead">What a writer reads above an empty form.</param>
public sealed record PieceType(string Type, string Name, string Icon, string Root, string This, string Lead)
{
    public static readonly IReadOnlyList<PieceType> All =
    [
        new(Handreiking.Type, "Handreiking", "file-text", "kennisbank", "deze handreiking", "Schrijf voor een collega met weinig tijd. Opslaan als concept kan altijd: niemand ziet het tot het online gaat."),
        new(Themapagina.Type, "Themapagina", "layers", "themas", "deze themapagina", "Leid een thema in: waarom het ertoe doet, wat we weten en wat je morgen kunt doen."),
        new(Leesroute.Type, "Leesroute", "map-pin", "routes", "deze leesroute", "Zet handreikingen op een rij voor iemand die iets wil leren. Vertel bij elke stap waarom."),
    ];

    /// <summary>The content types of this module, for a query.</summary>
    public static readonly string[] Types = [.. All.Select(t => t.Type)];

    public static PieceType Of(string type) => All.First(t => t.Type == type);

    public static bool Owns(string type) => Types.Contains(type);

    public string NewUrl => $"~/{Root}/nieuw";

    public string EditUrl(string contentItemId) => $"~/{Root}/concepten/{contentItemId}/bewerken";

    /// <summary>The kind of a type: all have one workflow and one desk.</summary>
    internal static ContentKind Kind(string type, string pathPrefix, IReadOnlyList<string> reserved) =>
        new(type, pathPrefix, KnowledgePermissions.Write, KnowledgePermissions.Publish, reserved)
        {
            ReviewPermission = KnowledgePermissions.Review,
            ArchivePermission = KnowledgePermissions.Archive,
            EditorUrl = "~/kennisbank/concepten/{id}",
        };
}
