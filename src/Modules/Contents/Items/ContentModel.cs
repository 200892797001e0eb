using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.Contents.Contracts;

namespace Platform.Contents.Items;

/// <summary>An item as the API gives it. <c>markdown</c> and <c>parts</c> are left out of lists.</summary>
sealed record ContentModel
{
    public required string ContentItemId { get; init; }

    public required string ContentItemVersionId { get; init; }

    public required string ContentType { get; init; }

    public required string DisplayText { get; init; }

    public required string? Slug { get; init; }

    public required string? Url { get; init; }

    /// <summary>Of this version: <c>draft</c>, <c>inReview</c>, <c>changesRequested</c>, <c>approved</c>, <c>published</c> or <c>archived</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it came in this state, when somebody said so.</summary>
    public required string? Reason { get; init; }

    /// <summary>When a colleague approved this version.</summary>
    public required DateTimeOffset? ReviewedUtc { get; init; }

    /// <summary>The day before which somebody must read it again; past it the item is due for a review.</summary>
    public required DateOnly? ReviewBy { get; init; }

    /// <summary>Whether readers see the item, perhaps in an earlier version.</summary>
    public required bool Published { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<ContentTag> Terms { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    public required DateTimeOffset ModifiedUtc { get; init; }

    public required DateTimeOffset? PublishedUtc { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Markdown { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Parts { get; init; }

    public static ContentModel Of(ContentItem item, bool published, bool whole)
    {
        var parts = item.Parts;
        return new ContentModel
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            ContentType = item.ContentType,
            DisplayText = item.DisplayText,
            Slug = item.Path?.Split('/')[^1],
            Url = item.Path is null ? null : "/" + item.Path,
            State = item.State.Name,
            Reason = item.Reason,
            ReviewedUtc = item.ReviewedUtc,
            ReviewBy = item.ReviewBy,
            Published = published,
            Summary = item.Summary,
            Terms = parts.Terms(),
            Version = item.Version,
            CreatedUtc = item.CreatedUtc,
            ModifiedUtc = item.ModifiedUtc,
            PublishedUtc = item.PublishedUtc,
            Markdown = whole ? parts.Markdown : null,
            Parts = whole ? parts.Json : null,
        };
    }
}
