using System.ComponentModel.DataAnnotations;

namespace Platform.Forum.Decisions;

public enum Verdict
{
    [Display(Name = "Laten staan")]
    Keep,

    [Display(Name = "Weghalen")]
    Remove,
}

/// <summary>What a moderator decides about a reported post.</summary>
public sealed class DecisionForm
{
    [Display(Name = "Besluit"), Required(ErrorMessage = "Kies wat er met het bericht gebeurt.")]
    public Verdict? Verdict { get; set; }

    [Display(Name = "Reden"), Required(ErrorMessage = "Schrijf op waarom."), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Reason { get; set; } = "";
}
