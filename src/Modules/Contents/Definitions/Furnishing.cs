using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Menus;
using Platform.Contents.Widgets;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Tenancy;

namespace Platform.Contents.Definitions;

/// <summary>What every page of a network may ask for: the types, the menus and the widgets that stand in a layer.</summary>
sealed record Furnishing(TypeTable Types, IReadOnlyList<StoredMenu> Menus, IReadOnlyList<PlacedWidget> Widgets);

/// <summary>Loads it when a tenant wakes up.</summary>
sealed class FurnishingSource(TenantDb db, ShippedTable shipped) : IWakeSource
{
    public async Task<object> LoadAsync(CancellationToken cancel)
    {
        var types = await TypeTable.LoadAsync(db, shipped, cancel);
        string[] widgets = [.. types.All.Where(t => t.Stereotype == ShippedTypes.Widget).Select(t => t.Name)];
        var items = await db.ContentItems.AsNoTracking().Where(i => i.Published && (i.ContentType == ShippedTypes.Menu || widgets.Contains(i.ContentType))).OrderBy(i => i.Id).ToListAsync(cancel);
        return new Furnishing(types, [.. items.Where(i => i.ContentType == ShippedTypes.Menu).Select(StoredMenu.Of)],
            [.. items.Where(i => i.ContentType != ShippedTypes.Menu).Select(PlacedWidget.Of).OfType<PlacedWidget>().OrderBy(w => w.Position)]);
    }
}

/// <summary>Lets every node see a menu or widget that came, changed or left, whichever way it was done.</summary>
public sealed class RefreshFurnishing(TenantDb db, ContentTypes types, TenantStore tenants) : IHandle<ContentPublished>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public Task HandleAsync(ContentPublished message, CancellationToken cancel) => RefreshAsync(message.ContentType, cancel);

    public Task HandleAsync(ContentUnpublished message, CancellationToken cancel) => RefreshAsync(message.ContentType, cancel);

    public Task HandleAsync(ContentDeleted message, CancellationToken cancel) => RefreshAsync(message.ContentType, cancel);

    /// <summary>Also called by the pages that change one, so that their reader sees it at once.</summary>
    public Task RefreshAsync(string type, CancellationToken cancel) =>
        types.Find(type) is { } definition && (definition.Stereotype == ShippedTypes.Widget || type == ShippedTypes.Menu) ? tenants.TouchAsync(db.Session.Tenant.Name, cancel) : Task.CompletedTask;
}
