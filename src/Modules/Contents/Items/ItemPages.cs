using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Parts;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Contents.Items;

/// <summary>Puts the page of an item together: at most one query for each kind of thing it shows.</summary>
public sealed class ItemPages(TenantDb db, ContentKinds kinds, Composer composer, OtherLanguages languages)
{
    static readonly PerModel<Func<TenantDb, string, Task<ContentItem?>>> s_published = new(() => EF.CompileAsyncQuery((TenantDb db, string path) =>
        db.Set<ContentItem>().AsNoTracking().FirstOrDefault(i => i.Published && i.Path == path)));

    /// <summary>What readers see at an address that no module owns, or null.</summary>
    public async Task<ContentItem?> PublishedAsync(string path) => await s_published.For(db)(db, path) is { } item && TypeOf(item) is not null ? item : null;

    /// <summary>The type of an item that has a general page: not one of a module with pages of its own, nor something that furnishes the site.</summary>
    public TypeDefinition? TypeOf(ContentItem item) => kinds.Find(item.ContentType) is null && composer.Types.Find(item.ContentType) is { } type && !ShippedTypes.IsFurniture(type) ? type : null;

    /// <param name="page">Of the items below it.</param>
    public async Task<ItemPage> LoadAsync(ContentItem item, TypeDefinition type, int page, bool preview, CancellationToken cancel)
    {
        var (json, needs) = (item.Parts.Json, new Needs());
        composer.Need(type, json, "", needs);
        var found = await Lookups.LoadAsync(db, needs, drafts: false, cancel);
        return new ItemPage(item, type, composer.Show(type, json, found), await TrailAsync(item, cancel))
        {
            List = type.Part(nameof(ListPart)) is { } list ? await ListAsync(item, SizeOf(list), page, cancel) : null,
            IsPreview = preview,
            Translations = await languages.OfAsync(item, cancel),
        };
    }

    /// <summary>The newest items below another one.</summary>
    public Task<List<FoundItem>> NewestBelowAsync(ContentItem item, int count, CancellationToken cancel) => Of(Below(item)).Take(count).ToListAsync(cancel);

    async Task<ItemList> ListAsync(ContentItem item, int size, int page, CancellationToken cancel)
    {
        var total = await Below(item).CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        return new ItemList(page, size, total, await Of(Below(item)).Skip((page - 1) * size).Take(size).ToListAsync(cancel));
    }

    // The pages whose addresses this one begins with.
    async Task<IReadOnlyList<Crumb>> TrailAsync(ContentItem item, CancellationToken cancel)
    {
        var steps = item.Path?.Split('/') ?? [];
        if (steps.Length < 2) return [new Crumb(item.DisplayText)];
        string[] above = [.. Enumerable.Range(1, steps.Length - 1).Select(n => string.Join('/', steps.Take(n)))];
        var pages = await db.ContentItems.AsNoTracking().Where(i => i.Published && above.Contains(i.Path)).Select(i => new { i.Path, i.DisplayText }).ToListAsync(cancel);
        return [.. pages.OrderBy(p => p.Path!.Length).Select(p => new Crumb(p.DisplayText, "~/" + p.Path)), new Crumb(item.DisplayText)];
    }

    IQueryable<ContentItem> Below(ContentItem item) => db.ContentItems.AsNoTracking().Where(i => i.Published && i.ContainerId == item.ContentItemId && i.Path != null);

    static IQueryable<FoundItem> Of(IQueryable<ContentItem> items) => items.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id)
        .Select(i => new FoundItem(i.ContentItemId, i.ContentType, i.DisplayText, i.Path, i.Summary, i.PublishedUtc ?? i.ModifiedUtc, i.Id));

    static int SizeOf(PlacedPart list) => int.TryParse(list.Settings.Text("ListPartSettings", "PageSize"), CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 1, 100) : 20;
}
