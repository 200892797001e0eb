using System.Linq.Expressions;
using Platform.Contents.Contracts;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Handreikingen;

/// <summary>What a card shows of a published handreiking, theme page or route.</summary>
public sealed record HandreikingCard(long Id, string ContentItemId, string Title, string Summary, string Path, string? SoortLabel, int Minutes, DateTimeOffset Date, string ContentType, DateOnly? ReviewBy)
{
    internal static readonly Expression<Func<ContentItem, HandreikingCard>> From = i => new HandreikingCard(
        i.Id, i.ContentItemId, i.DisplayText, i.Summary, i.Path!, i.Terms.Where(t => t.Taxonomy == Handreiking.Soort).Select(t => t.Label).FirstOrDefault(), i.ReadingMinutes, i.PublishedUtc ?? i.ModifiedUtc, i.ContentType, i.ReviewBy);

    public Soort Soort => ContentType == Handreiking.Type ? Soort.Of(SoortLabel) : Soort.Of(PieceType.Of(ContentType));
}
