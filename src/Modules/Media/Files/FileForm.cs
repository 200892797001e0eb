using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Files;

namespace Platform.Media.Files;

/// <summary>What is said of a file, and where it stands.</summary>
public sealed class FileForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul een naam in."), StringLength(100, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Name { get; set; }

    [Display(Name = "Map"), StringLength(150, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Folder { get; set; }

    [Display(Name = "Wat is er te zien?"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? AlternativeText { get; set; }

    [Display(Name = "Omschrijving"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Description { get; set; }

    [Display(Name = "Iedereen met de link mag dit bestand openen")]
    public bool IsPublic { get; set; }

    /// <summary>What the writer started from.</summary>
    public int Revision { get; set; }

    internal FileDetails Details => new((AlternativeText ?? "").Trim(), (Description ?? "").Trim(), IsPublic);

    public static FileForm Of(MediaFile file) => new()
    {
        Name = file.Name,
        Folder = file.Folder,
        AlternativeText = file.AlternativeText,
        Description = file.Description,
        IsPublic = file.IsPublic,
        Revision = file.Revision,
    };
}
