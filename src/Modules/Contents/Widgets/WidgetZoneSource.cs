using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Parts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;

namespace Platform.Contents.Widgets;

/// <summary>The widgets of a zone that hold for this page and this person. Without widgets it costs nothing; with them at most a query for each list they show.</summary>
sealed class WidgetZoneSource(TenantScope scope, Frame frame, Person me, IServiceProvider services) : IZoneSource
{
    public async ValueTask<IReadOnlyList<ZonePiece>> LoadAsync(string zone, CancellationToken cancel)
    {
        var widgets = scope.Get<Furnishing>().Widgets.Where(w => w.Zone == zone).ToList();
        if (widgets.Count == 0) return [];
        var composer = services.GetRequiredService<Composer>(); // only now: most pages have no widget
        var layers = composer.Layers.Where(l => l.Holds(frame.Path, me.IsSignedIn, me.Roles)).Select(l => l.Name).ToHashSet(StringComparer.Ordinal);
        var shown = widgets.Where(w => layers.Contains(w.Layer)).Select(w => (Widget: w, Type: composer.Types.Find(w.Type), w.Item)).Where(w => w.Type is not null).ToList();
        if (shown.Count == 0) return [];

        var needs = new Needs();
        foreach (var (_, type, item) in shown) composer.Need(type!, item, "", needs);
        var found = await Lookups.LoadAsync(services.GetRequiredService<TenantDb>(), needs, drafts: false, cancel);
        return [.. shown.Select(w => new ZonePiece("Contents:Widgets/Widget", new ShownItem(w.Type!.Name, w.Widget.Title, composer.Show(w.Type, w.Item, found)) { HasTitle = w.Widget.ShowsTitle, Stereotype = ShippedTypes.Widget })).Where(p => ((ShownItem)p.Model).Sections.Count > 0)];
    }
}
