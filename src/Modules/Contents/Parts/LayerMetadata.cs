using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Elements;
using Platform.Contents.Widgets;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "RenderTitle": true, "Position": 1, "Zone": "Home", "Layer": "…" }</c>: where and in which layer a widget shows. On every widget that stands on its own.</summary>
[SharedByTenants]
sealed class LayerMetadata : PartElement
{
    public override string DisplayName => "Plek";

    public override bool Choosable => false;

    public override Drawn? Edit(Slot slot, Lookups found) => slot.Prefix != Name ? null : new("Contents:Parts/LayerMetadata.Edit",
        new LayerEditor(slot.Text("Layer"), slot.Text("Zone"), slot.Text("Position") is { Length: > 0 } position ? position : "10", slot.Text("RenderTitle") != "false", [.. slot.Composer.Layers.Select(l => new SelectListItem(l.Title, l.Name))]));

    public override void Read(Slot slot, FormInput form)
    {
        if (slot.Prefix != Name) return; // a widget inside a page shows where the page does
        slot.Set("Layer", form.Text(slot, "Layer"));
        slot.Set("Zone", form.Text(slot, "Zone"));
        slot.Json["RenderTitle"] = form.Flag(slot, "RenderTitle");
        if (decimal.TryParse(form.Text(slot, "Position"), NumberStyles.Number, CultureInfo.InvariantCulture, out var position)) slot.Json["Position"] = position;
        else form.Fault(slot, "Position", "Vul een getal in.");
        if (slot.Composer.Layers.All(l => l.Name != slot.Text("Layer"))) form.Fault(slot, "Layer", "Kies waar en voor wie.");
        if (WidgetZones.All.All(z => z.Value != slot.Text("Zone"))) form.Fault(slot, "Zone", "Kies een plek.");
    }
}

/// <summary>The choices of place for a widget.</summary>
public sealed record LayerEditor(string Layer, string Zone, string Position, bool RenderTitle, IReadOnlyList<SelectListItem> Layers);
