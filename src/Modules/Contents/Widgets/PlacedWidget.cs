using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Contents.Widgets;

/// <summary>A published widget that stands in a layer.</summary>
sealed record PlacedWidget(string ContentItemId, string Type, string Title, string Layer, string Zone, decimal Position, bool ShowsTitle, string Json)
{
    public JsonObject Item => ContentParts.Parse(Json).Json;

    public static PlacedWidget? Of(ContentItem item)
    {
        var parts = item.Parts;
        if (parts.Text("LayerMetadata", "Layer") is not { Length: > 0 } layer) return null;
        _ = decimal.TryParse(parts.Text("LayerMetadata", "Position"), NumberStyles.Number, CultureInfo.InvariantCulture, out var position);
        return new PlacedWidget(item.ContentItemId, item.ContentType, item.DisplayText, layer, WidgetZones.Of(parts.Text("LayerMetadata", "Zone")), position, parts.Text("LayerMetadata", "RenderTitle") != "false", item.Json);
    }
}
