using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Contents.Pieces;

/// <summary>What somebody wants to see of the list.</summary>
public sealed record PieceFilter(string? Soort, ContentState? Staat, string? Q);

/// <summary>An item in the list.</summary>
public sealed record PieceLine(string ContentItemId, string Type, string Title, ContentState State, bool IsLive, string? Path, int Version, DateTimeOffset ModifiedUtc, string? By);

/// <summary>All items that a person may write, newest first.</summary>
public sealed record PieceList(PieceFilter Filter, int Page, int Total, IReadOnlyList<PieceLine> Lines, IReadOnlyList<TypeDefinition> Types)
{
    public const int Size = 20;

    /// <summary>The types that this person may make an item of.</summary>
    public IReadOnlyList<TypeDefinition> Creatable { get; init; } = [];

    public string NameOf(string type) => Types.FirstOrDefault(t => t.Name == type)?.DisplayName ?? type;

    /// <summary>Two queries, whatever the filter.</summary>
    internal static async Task<PieceList> LoadAsync(TenantDb db, ContentKinds kinds, ContentTypes types, PieceFilter filter, int page, CancellationToken cancel)
    {
        string[] furniture = [.. types.All.Where(ShippedTypes.IsFurniture).Select(t => t.Name)];
        var items = kinds.Editable(db.ContentItems.AsNoTracking()).Where(i => !furniture.Contains(i.ContentType));
        items = filter.Staat == ContentState.Deleted ? items.Where(i => i.State == ContentState.Deleted) : items.Where(i => i.Latest);
        if (filter.Staat is { } state and not ContentState.Deleted) items = items.Where(i => i.State == state);
        if (filter.Soort is { } type) items = items.Where(i => i.ContentType == type);
        foreach (var word in (filter.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).Select(w => w.ToLowerInvariant()))
            items = items.Where(i => i.DisplayText.ToLower().Contains(word) || i.Summary.ToLower().Contains(word));

        var total = await items.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        return new PieceList(filter, page, total, await Select(db, items.OrderByDescending(i => i.ModifiedUtc).ThenByDescending(i => i.Id).Skip((page - 1) * Size).Take(Size)).ToListAsync(cancel), kinds.Writable)
        {
            Creatable = [.. kinds.Writable.Where(t => t.Creatable && !ShippedTypes.IsFurniture(t) && kinds.Find(t.Name)?.EditorUrl is null)],
        };
    }

    static IQueryable<PieceLine> Select(TenantDb db, IQueryable<ContentItem> items)
    {
        var (all, members) = (db.ContentItems, db.Set<Member>());
        return items.Select(i => new PieceLine(i.ContentItemId, i.ContentType, i.DisplayText, i.State, all.Any(l => l.ContentItemId == i.ContentItemId && l.Published), i.Path, i.Version, i.ModifiedUtc,
            members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault()));
    }
}
