using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Kernel.Views;

namespace Platform.Contents.Contracts;

/// <summary>A named piece of a version, as text that people can read and compare.</summary>
public sealed record VersionField(string Name, string Label, string Text);

/// <summary>Everything a person wrote in a version, field by field, whatever the type.</summary>
public static class VersionText
{
    static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["Summary"] = "Samenvatting",
        ["Sources"] = "Bronnen",
        ["Attachments"] = "Bijlagen",
        ["ReviewBy"] = "Opnieuw bekijken vóór",
        ["PublishLaterPart"] = "Publiceren op",
        ["ArchiveLaterPart"] = "Archiveren op",
        ["BagPart"] = "Onderdelen",
    };

    static readonly string[] s_shownElsewhere = ["TitlePart", "AutoroutePart", "MarkdownBodyPart"];

    public static IReadOnlyList<VersionField> Of(ContentItem item) => Of(item.DisplayText, item.ContentType, item.Parts);

    /// <summary>Title, summary and text first, then every field of every other part.</summary>
    public static IReadOnlyList<VersionField> Of(string title, string type, ContentParts parts)
    {
        List<VersionField> fields = [new("Title", "Titel", title), new("Summary", "Samenvatting", parts.SummaryOf(type)), new("Markdown", "Tekst", parts.Markdown)];
        foreach (var (partName, part) in parts.Json)
        {
            if (s_shownElsewhere.Contains(partName) || part is not JsonObject fieldsOfPart) continue;
            if (partName.EndsWith("Part", StringComparison.Ordinal)) Add(fields, partName, Plain(part));
            else
                foreach (var (name, field) in fieldsOfPart)
                    if (!(partName == type && name == "Summary")) Add(fields, name, Plain(field));
        }
        return fields;
    }

    static void Add(List<VersionField> fields, string name, string text)
    {
        if (text.Length > 0) fields.Add(new VersionField(name, s_labels.GetValueOrDefault(name, name), text));
    }

    /// <summary>A line for each value: names of terms, links with their address, days as people write them.</summary>
    static string Plain(JsonNode? node) => node switch
    {
        JsonObject term when term["TagNames"] is JsonArray names => string.Join(", ", names.Select(n => n?.ToString())),
        JsonObject link when link["Url"] is not null => $"{link["Text"]} ({link["Url"]})",
        JsonObject item when item["ContentItemId"] is not null => Plain(new JsonArray([.. item.Where(p => p.Value is JsonObject).Select(p => p.Value!.DeepClone())])),
        JsonObject other => Lines(other.Select(p => Plain(p.Value))),
        JsonArray many => Lines(many.Select(Plain)),
        JsonValue value when value.TryGetValue<string>(out var text) && DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) =>
            text.EndsWith("T00:00:00Z", StringComparison.Ordinal) ? at.ToString("d MMMM yyyy", DutchTime.Culture) : DutchTime.DateAndTime(at),
        JsonValue value => value.ToString(),
        _ => "",
    };

    static string Lines(IEnumerable<string> texts) => string.Join('\n', texts.Where(t => t.Length > 0));
}
