using System.ComponentModel.DataAnnotations;
using Platform.Contents.Contracts;

namespace Platform.Knowledge.Reviews;

/// <summary>What a reviewer decides.</summary>
public sealed class ReviewForm
{
    [Display(Name = "Bericht aan de schrijver"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Message { get; set; }

    /// <summary>The version that the reviewer has read.</summary>
    public int Version { get; set; }

    internal static ContentState? To(string? besluit) => besluit switch
    {
        "goed" or "publiceren" => ContentState.Approved,
        "wijzigen" => ContentState.ChangesRequested,
        _ => null,
    };
}
