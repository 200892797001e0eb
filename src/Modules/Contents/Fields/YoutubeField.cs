using Platform.Contents.Elements;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Fields;

/// <summary><c>{ "RawAddress": "https://youtu.be/…", "EmbeddedAddress": "https://www.youtube-nocookie.com/embed/…" }</c>. Nothing of YouTube is loaded until a reader asks for it.</summary>
[SharedByTenants]
sealed class YoutubeField : FieldElement
{
    public override string DisplayName => "Video van YouTube";

    public override string Description => "Lezers zien een knop. YouTube weet pas van ze als ze klikken.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("RawAddress"), "url", hint: "Plak het adres van de video.");

    public override void Read(Slot slot, FormInput form)
    {
        var url = form.Text(slot, "Value");
        var id = VideoAddress.YouTubeId(url);
        slot.Set("RawAddress", url);
        slot.Set("EmbeddedAddress", id is null ? "" : VideoAddress.Player(url)!);
        if (!form.Missing(slot, "Value", url.Length == 0) && url.Length > 0 && id is null) form.Fault(slot, "Value", "Dit is geen adres van een video op YouTube.");
    }

    public override Drawn? Show(Slot slot, Lookups found) =>
        new[] { slot.Text("RawAddress"), slot.Text("EmbeddedAddress") }.FirstOrDefault(url => VideoAddress.YouTubeId(url) is not null) is { } address
            ? new("Contents:Fields/Video", new NamedLink(slot.Label, VideoAddress.Player(address)!)) : null;
}
