using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Views;

namespace Platform.Contents.Menus;

/// <summary>A line of a menu.</summary>
/// <param name="Url">App-relative (<c>~/over-ons</c>) or absolute. The address of a module's own item stands for that item: it shows when the module is on and the reader may use it.</param>
public sealed record MenuLine(string Id, string Text, string Url)
{
    public IReadOnlyList<MenuLine> Below { get; init; } = [];

    /// <summary>Stands for an item of a module: it can be hidden, not removed.</summary>
    public bool IsModules { get; init; }

    /// <summary>Kept out of the menu.</summary>
    public bool Hidden { get; init; }
}

/// <summary>A menu as a beheerder decided it: an item of the type Menu, its lines in Orchard's <c>MenuItemsListPart</c>.</summary>
sealed record StoredMenu(string Alias, IReadOnlyList<MenuLine> Lines)
{
    public static string AliasOf(MenuZone zone) => zone switch { MenuZone.Footer => "footer-menu", MenuZone.Admin => "admin-menu", _ => "main-menu" };

    public static StoredMenu Of(ContentItem item) => new(item.Parts.Text("AliasPart", "Alias"), Read(item.Parts.Json));

    public static IReadOnlyList<MenuLine> Read(JsonObject item) => [.. ((item["MenuItemsListPart"] as JsonObject)?["MenuItems"] as JsonArray ?? []).OfType<JsonObject>().Select(Line)];

    public static void Write(ContentParts parts, IReadOnlyList<MenuLine> lines) => parts.Json["MenuItemsListPart"] = new JsonObject { ["MenuItems"] = new JsonArray([.. lines.Select(Line)]) };

    static MenuLine Line(JsonObject item) => new(Text(item, "ContentItemId"), Text(item, "DisplayText") is { Length: > 0 } text ? text : Part(item, "Name"), Part(item, "Url"))
    {
        Below = Read(item),
        Hidden = Part(item, "Hidden") == "true",
    };

    static JsonObject Line(MenuLine line)
    {
        var part = new JsonObject { ["Name"] = line.Text, ["Url"] = line.Url };
        if (line.Hidden) part["Hidden"] = true;
        var item = new JsonObject { ["ContentItemId"] = line.Id, ["ContentType"] = ShippedTypes.LinkMenuItem, ["DisplayText"] = line.Text, ["TitlePart"] = new JsonObject { ["Title"] = line.Text }, ["LinkMenuItemPart"] = part };
        if (line.Below.Count > 0) item["MenuItemsListPart"] = new JsonObject { ["MenuItems"] = new JsonArray([.. line.Below.Select(Line)]) };
        return item;
    }

    static string Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : "";

    static string Part(JsonObject item, string name) => item["LinkMenuItemPart"] is JsonObject part ? Text(part, name) : "";
}
