using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "ContentType": "Nieuws", "Count": 3 }</c>: the newest published items of a type.</summary>
[SharedByTenants]
sealed class LatestPart : PartElement
{
    public override string DisplayName => "Laatste stukken";

    public override string Description => "Kaarten van de nieuwste stukken van een soort.";

    public override void Need(Slot slot, Needs needs)
    {
        if (slot.Text("ContentType") is { Length: > 0 } type) needs.Latest.Add((type, Count(slot)));
    }

    public override Drawn? Edit(Slot slot, Lookups found) => new("Contents:Parts/LatestPart.Edit", new LatestEditor(slot.Label, slot.Text("ContentType"), Count(slot).ToString(CultureInfo.InvariantCulture),
        [.. slot.Composer.Types.All.Where(t => t.Listable && t.Stereotype.Length == 0).Select(t => new SelectListItem(t.DisplayName, t.Name))]));

    public override void Read(Slot slot, FormInput form)
    {
        var (type, count) = (form.Text(slot, "ContentType"), form.Text(slot, "Count"));
        slot.Set("ContentType", type);
        if (slot.Composer.Types.Find(type) is null) form.Fault(slot, "ContentType", "Kies een soort.");
        if (int.TryParse(count, out var number) && number is >= 1 and <= 12) slot.Json["Count"] = number;
        else form.Fault(slot, "Count", "Vul een getal van 1 tot 12 in.");
    }

    public override Drawn? Show(Slot slot, Lookups found) => found.Latest(slot.Text("ContentType"), Count(slot)) is { Count: > 0 } items ? new("Contents:Parts/LatestPart", items) : null;

    static int Count(Slot slot) => int.TryParse(slot.Text("Count"), out var count) ? Math.Clamp(count, 1, 12) : 3;
}

public sealed record LatestEditor(string Label, string ContentType, string Count, IReadOnlyList<SelectListItem> Types);
