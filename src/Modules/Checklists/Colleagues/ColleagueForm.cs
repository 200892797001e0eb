using System.ComponentModel.DataAnnotations;

namespace Platform.Checklists.Colleagues;

public sealed class ColleagueForm
{
    [Display(Name = "E-mailadres van je collega"), Required(ErrorMessage = "Vul een e-mailadres in."), EmailAddress(ErrorMessage = "Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl."), StringLength(256, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Email { get; set; } = "";
}
