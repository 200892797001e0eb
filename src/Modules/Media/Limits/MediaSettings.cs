using System.ComponentModel.DataAnnotations;

namespace Platform.Media.Limits;

/// <summary>What a network decides about its library.</summary>
public sealed record MediaSettings
{
    /// <summary>Largest file in MB; null leaves it to the installation.</summary>
    [Display(Name = "Grootste bestand (MB)"), Range(1, 1000, ErrorMessage = "Vul een getal in van {1} tot en met {2}.")]
    public int? MaxFileMegabytes { get; init; }
}
