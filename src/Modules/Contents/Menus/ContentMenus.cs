using Platform.Contents.Definitions;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;

namespace Platform.Contents.Menus;

/// <summary>Puts the main menu and the footer in the order of the beheerder, with their own lines. What a module brings later comes at the end until somebody places it.</summary>
sealed class ContentMenus(TenantScope scope, ModuleMenu modules, Person me) : IMenuSource
{
    public IReadOnlyList<MenuItem> Arrange(MenuZone zone, IReadOnlyList<MenuItem> items)
    {
        if (zone == MenuZone.Account && me.IsSignedIn && !me.Can(ContentsPermissions.Manage) && scope.Get<Furnishing>().Types.All.Any(t => t.Securable && me.Can(ContentsPermissions.Write(t.Name)))) return [.. items, new MenuItem("Stukken schrijven", "~/beheer/inhoud/stukken", 85, zone, "", "pencil")];
        if (zone == MenuZone.Account || items.Count == 0 || scope.Get<Furnishing>().Menus.FirstOrDefault(m => m.Alias == StoredMenu.AliasOf(zone)) is not { } menu) return items;
        var placed = menu.Lines.SelectMany(l => l.Below.Prepend(l)).Select(l => l.Url).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var order = 0;
        if (zone == MenuZone.Admin) return [.. items, .. menu.Lines.Where(l => l.Url.Length > 0).Select(l => new MenuItem(l.Text, l.Url, 200 + order++, zone, "", "link"))];
        return [.. menu.Lines.Select(Item).OfType<MenuItem>(), .. items.Where(i => !placed.Contains(i.Url)).Select(i => i with { Order = order++ })];

        MenuItem? Item(MenuLine line)
        {
            if (line.Hidden) return null;
            IReadOnlyList<MenuItem> below = [.. line.Below.Select(Item).OfType<MenuItem>()];
            if (line.Url.Length == 0) return null; // what it pointed to did not come along
            if (!modules.Knows(zone, line.Url)) return new MenuItem(line.Text, line.Url, order++, zone) { Children = below };
            return items.FirstOrDefault(i => i.Url.Equals(line.Url, StringComparison.OrdinalIgnoreCase)) is { } item ? item with { Text = line.Text, Order = order++, Children = below } : null; // off, or not for this person
        }
    }
}
