using System.ComponentModel.DataAnnotations;

namespace Platform.Contents.Contracts;

/// <summary>How strictly this network looks at its texts.</summary>
public sealed record EditorialSettings
{
    /// <summary>Nothing of a reviewed type reaches readers before somebody who did not write it approved it.</summary>
    [Display(Name = "Vier ogen: een collega keurt elke tekst goed voordat hij online gaat")]
    public bool FourEyes { get; init; } = true;
}
