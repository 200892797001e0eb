using System.ComponentModel.DataAnnotations;
using Platform.Checklists.Audits;

namespace Platform.Checklists.Scenarios;

public sealed class StepForm
{
    [Display(Name = "Adres van de pagina"), WebAddress, StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Url { get; set; }
}

public sealed class EndForm
{
    [Display(Name = "Heb je het gevonden?"), Required(ErrorMessage = "Kies of je het gevonden hebt.")]
    public bool? Found { get; set; }

    [Display(Name = "Wat viel je op?"), StringLength(1000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Remark { get; set; }
}
