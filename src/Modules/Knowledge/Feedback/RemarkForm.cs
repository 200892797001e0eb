using System.ComponentModel.DataAnnotations;

namespace Platform.Knowledge.Feedback;

/// <summary>What a reader adds to a vote.</summary>
public sealed class RemarkForm
{
    [Display(Name = "Wat moeten we weten?"), Required(ErrorMessage = "Schrijf een zin, of ga terug naar de tekst."), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Remark { get; set; }
}
