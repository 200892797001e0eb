using System.Text.Json.Nodes;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Links": [ { "Text": "…", "Url": "https://…" } ] }</c>: a list of sources or further reading.</summary>
[SharedByTenants]
sealed class LinksField : FieldElement
{
    const int Most = 50;

    public override string DisplayName => "Links";

    public override string Description => "Een lijst, zoals bronnen of meer lezen.";

    public override Drawn? Edit(Slot slot, Lookups found) =>
        new("Contents:Fields/Links.Edit", new LinksEditor(slot.Label, slot.Prefix, [.. Links(slot), new NamedLink("", "")]) { Hint = slot.Hint });

    public override void Read(Slot slot, FormInput form)
    {
        var links = new JsonArray();
        for (var i = 0; i < Most && form.Has($"{slot.Prefix}[{i}].Url"); i++)
        {
            var (url, text) = (form.Text($"{slot.Prefix}[{i}].Url"), form.Text($"{slot.Prefix}[{i}].Text"));
            if (url.Length == 0 && text.Length == 0) continue;
            if (!LinkField.IsAddress(url)) form.Fault($"{slot.Prefix}[{links.Count}].Url", "Vul een webadres in dat begint met https://.");
            else if (text.Length is 0 or > 300) form.Fault($"{slot.Prefix}[{links.Count}].Text", "Geef de link een naam van hooguit 300 tekens.");
            links.Add(new JsonObject { ["Text"] = text, ["Url"] = url });
        }
        slot.Json["Links"] = links;
        if (slot.Required && links.Count == 0) form.Fault($"{slot.Prefix}[0].Url", $"Vul {slot.Label.ToLowerInvariant()} in.");
    }

    public override IEnumerable<string> Words(Slot slot) => Links(slot).Select(l => l.Text);

    public override Drawn? Show(Slot slot, Lookups found) => LabelledLinks.Of(slot, Links(slot).Where(l => SafeHtml.HasSafeAddress(l.Url)).Select(l => l with { Url = LinkField.InSite(l.Url) }));

    static IEnumerable<NamedLink> Links(Slot slot) =>
        (slot.Json["Links"] as JsonArray ?? []).OfType<JsonObject>().Select(l => new NamedLink(l["Text"]?.ToString() ?? "", l["Url"]?.ToString() ?? "")).Where(l => l.Url.Length + l.Text.Length > 0);
}

/// <summary>Rows of name and address, the last one empty.</summary>
public sealed record LinksEditor(string Label, string Prefix, IReadOnlyList<NamedLink> Links)
{
    public string? Hint { get; init; }
}
