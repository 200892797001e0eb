using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;

namespace Platform.Kernel.Views;

/// <summary>The menu items of the modules, put in order once for each shell: every page draws four menus.</summary>
[SharedByTenants]
public sealed class ModuleMenu(ModuleCatalog catalog, FeatureSet features)
{
    readonly ILookup<MenuZone, MenuItem> _on = catalog.For(features).SelectMany(m => m.Menu).OrderBy(i => i.Order).ToLookup(i => i.Zone);

    readonly Dictionary<MenuZone, HashSet<string>> _known = catalog.Modules.SelectMany(m => m.Menu).GroupBy(i => i.Zone, i => i.Url).ToDictionary(z => z.Key, z => z.ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>What the modules that are on bring to a menu.</summary>
    public IEnumerable<MenuItem> In(MenuZone zone) => _on[zone];

    /// <summary>The part of it that this person may use.</summary>
    public IReadOnlyList<MenuItem> For(Person me, MenuZone zone) => [.. _on[zone].Where(i => i.Permission is null || (i.Permission.Length == 0 ? me.IsSignedIn : me.Can(i.Permission)))];

    /// <summary>Whether a module brings this address to this menu, on or off.</summary>
    public bool Knows(MenuZone zone, string url) => _known.TryGetValue(zone, out var urls) && urls.Contains(url);
}
