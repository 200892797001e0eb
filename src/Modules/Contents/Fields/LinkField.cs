using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Url": "https://…", "Text": "…" }</c></summary>
[SharedByTenants]
sealed class LinkField : FieldElement
{
    public override string DisplayName => "Link";

    public override Drawn? Edit(Slot slot, Lookups found) => new("Contents:Fields/Link", new LinkEditor(slot.Label, slot.Text("Url"), slot.Text("Text")) { Hint = slot.Hint, Required = slot.Required });

    public override void Read(Slot slot, FormInput form)
    {
        var url = form.Text(slot, "Url");
        slot.Set("Url", url);
        slot.Set("Text", form.Text(slot, "Text"));
        if (form.Missing(slot, "Url", url.Length == 0) || url.Length == 0) return;
        if (!IsAddress(url)) form.Fault(slot, "Url", "Vul een webadres in dat begint met https://, of een pagina van dit netwerk die begint met /.");
        else if (slot.Text("Text").Length > 300) form.Fault(slot, "Text", "Gebruik hooguit 300 tekens.");
    }

    public override IEnumerable<string> Words(Slot slot) => [slot.Text("Text")];

    public override Drawn? Show(Slot slot, Lookups found) =>
        LabelledLinks.Of(slot, slot.Text("Url") is { Length: > 0 } url && SafeHtml.HasSafeAddress(url) ? [new NamedLink(slot.Text("Text") is { Length: > 0 } text ? text : url, InSite(url))] : []);

    /// <summary>A web address, a page of this network, or a mail address or telephone number.</summary>
    internal static bool IsAddress(string url) => url.Length <= 1000 && SafeHtml.HasSafeAddress(url)
        && (url.StartsWith('/') || url.StartsWith("~/", StringComparison.Ordinal) || url.StartsWith('#') || Uri.TryCreate(url, UriKind.Absolute, out _));

    /// <summary>A page of this network, below its prefix.</summary>
    internal static string InSite(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? "~" + url : url;
}

/// <summary>Address and name of a link.</summary>
public sealed record LinkEditor(string Label, string Url, string Text)
{
    public string? Hint { get; init; }

    public bool Required { get; init; }
}
