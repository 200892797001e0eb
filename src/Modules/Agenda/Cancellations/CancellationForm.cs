using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Cancellations;

public sealed class CancellationForm
{
    [Display(Name = "Reden"), Required(ErrorMessage = "Schrijf waarom de bijeenkomst niet doorgaat."), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Reason { get; set; }
}
