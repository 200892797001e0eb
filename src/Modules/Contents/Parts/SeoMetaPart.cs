using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "PageTitle", "MetaDescription", "MetaRobots" }</c>: what search engines and shared links show.</summary>
[SharedByTenants]
sealed class SeoMetaPart : PartElement
{
    public override string DisplayName => "Zoekmachines en delen";

    public override string Description => "Een eigen titel en omschrijving voor zoekmachines.";

    public override Drawn? Edit(Slot slot, Lookups found) => new("Contents:Parts/SeoMetaPart.Edit", new SeoEditor(slot.Label, slot.Text("PageTitle"), slot.Text("MetaDescription"), IsHidden(slot.Text("MetaRobots"))));

    public override void Read(Slot slot, FormInput form)
    {
        foreach (var (name, most) in new[] { ("PageTitle", 120), ("MetaDescription", 300) })
        {
            var text = form.Text(slot, name);
            slot.Set(name, text);
            if (text.Length > most) form.Fault(slot, name, $"Gebruik hooguit {most} tekens.");
        }
        slot.Set("MetaRobots", form.Flag(slot, "Hidden") ? "noindex" : "");
    }

    public static bool IsHidden(string robots) => robots.Contains("noindex", StringComparison.OrdinalIgnoreCase);
}

public sealed record SeoEditor(string Label, string PageTitle, string MetaDescription, bool Hidden);
