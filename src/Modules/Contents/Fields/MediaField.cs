using System.Text.Json.Nodes;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Paths": [ "…" ], "MediaTexts": [ "…" ] }</c>: addresses of files and what is to be seen in them.</summary>
[SharedByTenants]
sealed class MediaField : FieldElement
{
    static readonly string[] s_pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

    public override string DisplayName => "Afbeelding of bestand";

    public override IReadOnlyList<Setting> Settings => [.. base.Settings, new("Multiple", "Meer dan één", SettingKind.Flag)];

    public override Drawn? Edit(Slot slot, Lookups found)
    {
        var files = Files(slot).ToList();
        if (files.Count == 0 || slot.Flag("Multiple")) files.Add(new MediaFile("", "", false));
        return new("Contents:Fields/Media.Edit", new MediaEditor(slot.Label, slot.Prefix, files) { Hint = slot.Hint });
    }

    public override void Read(Slot slot, FormInput form)
    {
        var (paths, texts) = (new List<string>(), new List<string>());
        for (var i = 0; i < 100 && form.Has($"{slot.Prefix}[{i}].Path"); i++)
        {
            var (path, text) = (form.Text($"{slot.Prefix}[{i}].Path"), form.Text($"{slot.Prefix}[{i}].Text"));
            if (path.Length == 0) continue;
            if (path.Length > 500 || !SafeHtml.HasSafeAddress(path)) form.Fault($"{slot.Prefix}[{paths.Count}].Path", "Vul het adres van een bestand in.");
            else if (IsPicture(path) && text.Length == 0) form.Fault($"{slot.Prefix}[{paths.Count}].Text", "Beschrijf wat er te zien is, voor wie het niet ziet.");
            paths.Add(path);
            texts.Add(text);
        }
        slot.Set("Paths", paths);
        slot.Set("MediaTexts", texts);
        if (slot.Required && paths.Count == 0) form.Fault($"{slot.Prefix}[0].Path", $"Vul {slot.Label.ToLowerInvariant()} in.");
    }

    public override Drawn? Show(Slot slot, Lookups found) =>
        Files(slot).Where(f => SafeHtml.HasSafeAddress(f.Path)).ToList() is { Count: > 0 } files ? new("Contents:Fields/Media", files.Select(f => f with { Path = InSite(f.Path) }).ToList()) : null;

    static IEnumerable<MediaFile> Files(Slot slot)
    {
        var texts = slot.Json["MediaTexts"] as JsonArray ?? [];
        return slot.Texts("Paths").Select((path, i) => new MediaFile(path, i < texts.Count ? texts[i]?.ToString() ?? "" : "", IsPicture(path)));
    }

    static bool IsPicture(string path) => s_pictures.Contains(Path.GetExtension(path.Split('?')[0]).ToLowerInvariant());

    // Orchard's paths begin below the folder of media.
    static string InSite(string path) => path.Contains(':', StringComparison.Ordinal) || path.StartsWith('~') ? path : path.StartsWith('/') ? "~" + path : "~/media/" + path;
}

/// <summary>A file with what is to be seen in it.</summary>
public sealed record MediaFile(string Path, string Text, bool IsPicture)
{
    public string Name => Text.Length > 0 ? Text : Path[(Path.LastIndexOf('/') + 1)..];
}

public sealed record MediaEditor(string Label, string Prefix, IReadOnlyList<MediaFile> Files)
{
    public string? Hint { get; init; }
}
