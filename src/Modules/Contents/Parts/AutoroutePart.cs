using System.Text.RegularExpressions;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "Path": "over-ons" }</c>: the address of the item below the network's root. Left empty it is made from the title.</summary>
[SharedByTenants]
sealed partial class AutoroutePart : PartElement
{
    public const string DefaultPattern = "{{ ContentItem | display_text | slugify }}";

    public override string DisplayName => "Adres";

    public override string Description => "Het stuk krijgt een eigen pagina.";

    public override IReadOnlyList<Setting> Settings =>
        [new("Pattern", "Patroon van het adres", Hint: "Bijvoorbeeld nieuws/{{ ContentItem | display_text | slugify }}. Wat tussen accolades staat, wordt de titel.")];

    public override Drawn? Edit(Slot slot, Lookups found) =>
        slot.Prefix != Name ? null : InputEditor.Of(slot, slot.Text("Path"), hint: "Bijvoorbeeld over-ons. Leeg: we maken het van de titel.");

    public override void Read(Slot slot, FormInput form)
    {
        if (slot.Prefix != Name) return; // an item inside another one has no page
        var typed = form.Text(slot, "Value");
        var path = Clean(typed);
        slot.Set("Path", path.Length > 0 || typed.Length == 0 ? path : typed);
        if (typed.Length > 0 && path.Length == 0) form.Fault(slot, "Value", "Gebruik letters en cijfers, met streepjes ertussen.");
    }

    /// <summary>An address as people may type it: <c>/Over ons/Team/</c> → <c>over-ons/team</c>.</summary>
    public static string Clean(string path) => string.Join('/', path.Split('/').Select(Slugs.Of).Where(s => s.Length > 0));

    /// <summary>The address that the type gives an item of this title.</summary>
    public static string For(TypeDefinition type, string title)
    {
        var pattern = type.Part(nameof(AutoroutePart))?.Settings.Text("AutoroutePartSettings", "Pattern");
        var slug = Slugs.Of(title) is { Length: > 0 } fromTitle ? fromTitle : Slugs.Of(type.Name);
        var path = Clean(Expression().Replace(string.IsNullOrWhiteSpace(pattern) ? DefaultPattern : pattern, m => m.Value.Contains("container", StringComparison.Ordinal) ? "" : slug));
        return path.Length > 0 ? path : slug;
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}")]
    private static partial Regex Expression();
}
