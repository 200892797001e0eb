using System.Text.Json.Nodes;
using Platform.Contents.Elements;
using Platform.Kernel.Files;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary>
/// <c>{ "Paths": [ "…" ], "MediaTexts": [ "…" ] }</c>: files of the library, or addresses elsewhere, and what is to be seen in them. Searching the
/// library works without JavaScript: the form comes back with what was found.
/// </summary>
[SharedByTenants]
sealed class MediaField : FieldElement
{
    const string SearchName = "_zoek";

    static readonly string[] s_pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

    public override string DisplayName => "Afbeelding of bestand";

    public override IReadOnlyList<Setting> Settings => [.. base.Settings, new("Multiple", "Meer dan één", SettingKind.Flag)];

    public override void Need(Slot slot, Needs needs) => needs.Files.Add(slot.Text(SearchName));

    public override Drawn? Edit(Slot slot, Lookups found)
    {
        var files = Files(slot).ToList();
        if (files.Count == 0 || slot.Flag("Multiple")) files.Add(new MediaFile("", "", false));
        return new("Contents:Fields/Media.Edit", new MediaEditor(slot.Label, slot.Prefix, files)
        {
            Hint = slot.Hint,
            Chooser = found.FileChooser,
            Search = slot.Text(SearchName),
            Found = found.Files(slot.Text(SearchName)),
            Multiple = slot.Flag("Multiple"),
        });
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
        foreach (var path in form.Texts(slot, "Kies").Except(paths)) // chosen from what was found
        {
            if (!slot.Flag("Multiple")) (paths, texts) = ([], []);
            paths.Add(path);
            texts.Add(form.Text($"{slot.Prefix}.Kiestekst.{path}"));
        }
        if (form.IsFormChange) slot.Set(SearchName, form.Text(slot, "Zoek")); // only on the way back to the form; it is never saved
        else slot.Json.Remove(SearchName);
        slot.Set("Paths", paths);
        slot.Set("MediaTexts", texts);
        if (slot.Required && paths.Count == 0) form.Fault($"{slot.Prefix}[0].Path", $"Vul {slot.Label.ToLowerInvariant()} in.");
    }

    public override IEnumerable<string> Words(Slot slot) => Files(slot).Select(f => f.Text);

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

    /// <summary>Address of the dialog to choose in; null when there is no library for this person.</summary>
    public string? Chooser { get; init; }

    public string Search { get; init; } = "";

    public IReadOnlyList<LibraryFile> Found { get; init; } = [];

    public bool Multiple { get; init; }
}
