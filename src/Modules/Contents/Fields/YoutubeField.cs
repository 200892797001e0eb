using System.Text.RegularExpressions;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "RawAddress": "https://youtu.be/…", "EmbeddedAddress": "https://www.youtube-nocookie.com/embed/…" }</c>. Nothing of YouTube is loaded until a reader goes there.</summary>
[SharedByTenants]
sealed partial class YoutubeField : FieldElement
{
    public override string DisplayName => "Video van YouTube";

    public override string Description => "Lezers zien een knop. YouTube weet pas van ze als ze klikken.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("RawAddress"), "url", hint: "Plak het adres van de video.");

    public override void Read(Slot slot, FormInput form)
    {
        var url = form.Text(slot, "Value");
        slot.Set("RawAddress", url);
        slot.Set("EmbeddedAddress", VideoId(url) is { } id ? Player(id) : "");
        if (!form.Missing(slot, "Value", url.Length == 0) && url.Length > 0 && VideoId(url) is null) form.Fault(slot, "Value", "Dit is geen adres van een video op YouTube.");
    }

    public override Drawn? Show(Slot slot, Lookups found) =>
        (VideoId(slot.Text("RawAddress")) ?? VideoId(slot.Text("EmbeddedAddress"))) is { } id ? new("Contents:Fields/Video", new NamedLink(slot.Label, Player(id))) : null;

    static string Player(string id) => "https://www.youtube-nocookie.com/embed/" + id;

    static string? VideoId(string url) => Address().Match(url) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\.be/)(?<id>[A-Za-z0-9_-]{11})(?:[?&#/].*)?$")]
    private static partial Regex Address();
}
