using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Views;

/// <summary>What a layout needs to know: the network, its menus, the person, the other networks. Injected in views as <c>Frame frame</c>.</summary>
public sealed class Frame(TenantSettings settings, Person me, ModuleMenu modules, TenantTable table, AssetManifest assets, IHttpContextAccessor http, IEnumerable<IBadge> badges, IEnumerable<IMenuSource> menus)
{
    readonly Tenant _tenant = TenantContext.Current;
    readonly Dictionary<MenuZone, IReadOnlyList<MenuItem>> _menus = []; // the header and the footer ask the same

    public NetworkSettings Network { get; } = settings.Get<NetworkSettings>();

    public LookSettings Look { get; } = settings.Get<LookSettings>();

    public Person Me => me;

    public bool IsHost => _tenant.IsHost;

    /// <summary>Path of the tenant's root, for example <c>/stroomop</c>; empty at a host name of its own.</summary>
    public string PathBase => http.HttpContext!.Request.PathBase.Value ?? "";

    /// <summary>HTML that people wrote, with its links to pages of this network below its prefix.</summary>
    public string Resolve(string html) => SiteLinks.Below(PathBase, html);

    /// <summary>App-relative path of this request, for example <c>~/forum/vragen</c>.</summary>
    public string Path => "~" + http.HttpContext!.Request.Path.Value;

    /// <summary>Address of the tenant's own stylesheet; changes when its look does.</summary>
    public string ThemeCssUrl => $"{PathBase}/thema.css?v={_tenant.Version}";

    public bool Has(string featureId) => _tenant.Features.Has(featureId);

    /// <summary>The items of a menu that this person may use, in order.</summary>
    public IReadOnlyList<MenuItem> Menu(MenuZone zone)
    {
        if (!_menus.TryGetValue(zone, out var menu)) _menus[zone] = menu = menus.Aggregate(modules.For(me, zone), (items, source) => source.Arrange(zone, items));
        return menu;
    }

    /// <summary>What stands in a zone of this page, <c>Top</c> or <c>Bottom</c>.</summary>
    public async ValueTask<IReadOnlyList<ZonePiece>> ZoneAsync(string zone)
    {
        List<ZonePiece> pieces = [];
        foreach (var source in http.HttpContext!.RequestServices.GetServices<IZoneSource>()) // not injected: a source may ask the frame where it is
            pieces.AddRange(await source.LoadAsync(zone, http.HttpContext.RequestAborted));
        return pieces;
    }

    /// <summary>Whether a menu item is the section of this page.</summary>
    public bool IsCurrent(MenuItem item) => item.Url == "~/" ? Path == "~/" : Path.Equals(item.Url, StringComparison.OrdinalIgnoreCase) || Path.StartsWith(item.Url + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The other running networks of this installation.</summary>
    public IEnumerable<NetworkLink> OtherNetworks => table.Networks.Where(t => t.Name != _tenant.Name).Take(12).Select(t => new NetworkLink(t.Title, t.Hosts.Count > 0 && t.Prefix.Length == 0 ? "//" + t.Hosts[0] + "/" : t.PathBase + "/"));

    /// <summary>Unread notifications of this person; 0 when nothing counts them.</summary>
    public async ValueTask<int> UnreadAsync()
    {
        var unread = 0;
        if (me.IsSignedIn)
            foreach (var badge in badges) unread += await badge.CountAsync(http.HttpContext!.RequestAborted);
        return unread;
    }

    /// <summary>Address of a bundled file, for example <c>site.css</c> → <c>/dist/site-3F2A.css</c>.</summary>
    public string Asset(string name) => assets.Url(name);
}

public sealed record NetworkLink(string Title, string Url);

/// <summary>Counts what waits for a person; the layout shows the sum on the bell.</summary>
public interface IBadge
{
    ValueTask<int> CountAsync(CancellationToken cancel);
}
