using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Contents.Menus;

/// <summary>The menus that a beheerder or a recipe decided: items of the type Menu, found by their alias.</summary>
public sealed class MenuStore(TenantDb db, ContentEditor editor)
{
    public async Task<IReadOnlyList<MenuLine>> LinesAsync(MenuZone zone, CancellationToken cancel) => await FindAsync(zone, cancel) is { } item ? StoredMenu.Read(item.Parts.Json) : [];

    /// <summary>Saves and publishes the menu with exactly these lines.</summary>
    public async Task SaveAsync(MenuZone zone, IReadOnlyList<MenuLine> lines, CancellationToken cancel)
    {
        var latest = await FindAsync(zone, cancel);
        var parts = latest?.Parts ?? new ContentParts();
        if (latest is null) parts.Json["AliasPart"] = new System.Text.Json.Nodes.JsonObject { ["Alias"] = StoredMenu.AliasOf(zone) };
        StoredMenu.Write(parts, lines);
        var title = zone switch { MenuZone.Footer => "Voettekst", MenuZone.Admin => "Beheer", _ => "Hoofdmenu" };
        var item = await editor.SaveAsync(latest, new ContentDraft(ShippedTypes.Menu, latest?.DisplayText ?? title, parts), cancel);
        await editor.PublishAsync(item, null, cancel);
        await editor.CommitAsync(cancel);
    }

    Task<ContentItem?> FindAsync(MenuZone zone, CancellationToken cancel)
    {
        var alias = $"\"Alias\":\"{StoredMenu.AliasOf(zone)}\"";
        return db.ContentItems.Where(i => i.Latest && i.ContentType == ShippedTypes.Menu && i.Json.Contains(alias)).OrderBy(i => i.Id).FirstOrDefaultAsync(cancel);
    }
}
