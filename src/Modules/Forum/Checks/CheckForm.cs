using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Checks;

/// <summary>Why a casus goes back to its author.</summary>
public sealed class CheckForm
{
    [Display(Name = "Wat moet er anders?"), Required(ErrorMessage = "Schrijf op wat er anders moet. De schrijver leest dit."), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Reason { get; set; } = "";

    /// <summary>The version that the moderator read.</summary>
    public int Version { get; set; }
}
