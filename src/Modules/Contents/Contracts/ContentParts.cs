using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Platform.Contents.Contracts;

/// <summary>
/// The parts and fields of an item in Orchard Core's JSON shapes. What is not understood here is kept as it is.
/// A part is an object of the item, a field an object of the part: <c>{ "Handreiking": { "Summary": { "Text": "…" } } }</c>.
/// </summary>
public sealed class ContentParts(JsonObject json)
{
    internal static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public ContentParts() : this([])
    {
    }

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static ContentParts Parse(string json) => new(JsonNode.Parse(json) as JsonObject ?? throw new JsonException("The parts of a content item are a JSON object."));

    public JsonObject Json => json;

    public string ToJson() => json.ToJsonString(Options);

    public ContentParts Clone() => new((JsonObject)json.DeepClone());

    /// <summary><c>TitlePart.Title</c></summary>
    public string Title
    {
        get => Text("TitlePart", "Title");
        set => Part("TitlePart")["Title"] = value;
    }

    /// <summary><c>AutoroutePart.Path</c>, without a slash in front; null when the item has no address.</summary>
    public string? Path
    {
        get => Text("AutoroutePart", "Path").Trim('/') is { Length: > 0 } path ? path : null;
        set
        {
            if (value is not null) Part("AutoroutePart")["Path"] = value;
            else (json["AutoroutePart"] as JsonObject)?.Remove("Path");
        }
    }

    /// <summary><c>MarkdownBodyPart.Markdown</c></summary>
    public string Markdown
    {
        get => Text("MarkdownBodyPart", "Markdown");
        set => Part("MarkdownBodyPart")["Markdown"] = value;
    }

    /// <summary><c>PublishLaterPart.ScheduledPublishUtc</c></summary>
    public DateTimeOffset? PublishAt
    {
        get => Moment("PublishLaterPart", "ScheduledPublishUtc");
        set => SetMoment("PublishLaterPart", "ScheduledPublishUtc", value);
    }

    /// <summary><c>ArchiveLaterPart.ScheduledArchiveUtc</c></summary>
    public DateTimeOffset? ArchiveAt
    {
        get => Moment("ArchiveLaterPart", "ScheduledArchiveUtc");
        set => SetMoment("ArchiveLaterPart", "ScheduledArchiveUtc", value);
    }

    /// <summary>The date field <c>ReviewBy</c> of the part that bears the name of the type.</summary>
    public DateOnly? ReviewByOf(string contentType) =>
        DateTimeOffset.TryParse(Text(contentType, "ReviewBy", "Value"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    public void SetReviewBy(string contentType, DateOnly? day) =>
        SetValue(contentType, "ReviewBy", day is { } d ? JsonValue.Create(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z") : null);

    /// <summary>The text field <c>Summary</c> of the part that bears the name of the type.</summary>
    public string SummaryOf(string contentType) => Text(contentType, "Summary", "Text");

    /// <summary>A value somewhere in the parts as text; empty when it is not there.</summary>
    public string Text(params ReadOnlySpan<string> steps)
    {
        JsonNode? node = json;
        foreach (var step in steps) node = (node as JsonObject)?[step];
        return node is JsonValue value ? value.ToString() : "";
    }

    /// <summary>Puts <c>{ "Text": value }</c> in a field.</summary>
    public void SetText(string part, string field, string value) => Field(part, field)["Text"] = value;

    /// <summary>Puts <c>{ "Value": value }</c> in a field.</summary>
    public void SetValue(string part, string field, JsonNode? value) => Field(part, field)["Value"] = value;

    /// <summary>The links of a field, as name and address.</summary>
    public IReadOnlyList<(string Text, string Url)> Links(string part, string field) =>
        [.. ((json[part] as JsonObject)?[field] as JsonObject)?["Links"] is JsonArray links ? links.OfType<JsonObject>().Select(l => (String(l["Text"]), String(l["Url"]))) : []];

    public void SetLinks(string part, string field, IEnumerable<(string Text, string Url)> links) =>
        Field(part, field)["Links"] = new JsonArray([.. links.Select(l => new JsonObject { ["Text"] = l.Text, ["Url"] = l.Url })]);

    /// <summary>Files the item under these terms of one taxonomy.</summary>
    public void SetTerms(string part, string field, string taxonomy, IReadOnlyList<ContentTag> terms)
    {
        var target = Field(part, field);
        target["TaxonomyContentItemId"] = taxonomy;
        target["TermContentItemIds"] = new JsonArray([.. terms.Select(t => JsonValue.Create(t.Id))]);
        target["TagNames"] = new JsonArray([.. terms.Select(t => JsonValue.Create(t.Label))]);
    }

    /// <summary>Every term in every taxonomy field of every part. A term without a name is called by its id.</summary>
    public IReadOnlyList<ContentTag> Terms()
    {
        var found = new List<ContentTag>();
        foreach (var field in json.Select(p => p.Value).OfType<JsonObject>().SelectMany(part => part.Select(f => f.Value)).OfType<JsonObject>())
        {
            if (String(field["TaxonomyContentItemId"]) is not { Length: > 0 } taxonomy || field["TermContentItemIds"] is not JsonArray ids) continue;
            var names = field["TagNames"] as JsonArray ?? [];
            found.AddRange(ids.Select((id, i) => new ContentTag(taxonomy, String(id), i < names.Count ? String(names[i]) : String(id))).Where(t => t.Id.Length > 0));
        }
        return found;
    }

    /// <summary>The first term in one taxonomy, or null.</summary>
    public ContentTag? Term(string taxonomy) => Terms().FirstOrDefault(t => t.Taxonomy == taxonomy);

    DateTimeOffset? Moment(string part, string name) =>
        DateTimeOffset.TryParse(Text(part, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    void SetMoment(string part, string name, DateTimeOffset? at)
    {
        if (at is { } moment) Part(part)[name] = moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        else (json[part] as JsonObject)?.Remove(name);
    }

    JsonObject Part(string name)
    {
        if (json[name] is not JsonObject part) json[name] = part = [];
        return part;
    }

    JsonObject Field(string part, string field)
    {
        var owner = Part(part);
        if (owner[field] is not JsonObject found) owner[field] = found = [];
        return found;
    }

    static string String(JsonNode? node) => node is JsonValue value ? value.ToString() : "";
}
