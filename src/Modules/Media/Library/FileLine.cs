using Platform.Kernel.Files;
using Platform.Media.Files;

namespace Platform.Media.Library;

/// <summary>A file in a list.</summary>
public sealed record FileLine(long Id, string Path, string Name, string ContentType, long Size, bool HasPreview, int Version, bool Waits, string AlternativeText, bool IsPublic, int Uses, DateTimeOffset ChangedUtc)
{
    const long SmallEnough = 300 * 1024;

    /// <summary>Nobody can get it: its only version waits for a verdict, or was refused.</summary>
    public bool IsHidden => Version == 0;

    public bool IsPicture => LibraryKind.IsPicture(ContentType);

    /// <summary>Address of something small to look at, or null: a list must not load forty photos in full.</summary>
    public string? Picture => IsPicture && !IsHidden && (HasPreview || Size <= SmallEnough) ? Url + "?maat=klein&v=" + Version : null;

    /// <summary>A picture without a small one: the browser of who manages the library can make it.</summary>
    public bool WantsPreview => IsPicture && !IsHidden && !HasPreview && Size > SmallEnough;

    public string Url => new LibraryFile(Id, Path, ContentType, Size, "", "", "", false, ChangedUtc).Url;

    public string Extension => System.IO.Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();

    public string SizeText => Sizes.Text(Size);
}

/// <summary>Sizes as people read them.</summary>
public static class Sizes
{
    public static string Text(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{bytes / 1024} kB",
        < 1024L * 1024 * 1024 => string.Create(Kernel.Views.DutchTime.Culture, $"{bytes / 1048576.0:0.#} MB"),
        _ => string.Create(Kernel.Views.DutchTime.Culture, $"{bytes / 1073741824.0:0.##} GB"),
    };
}
