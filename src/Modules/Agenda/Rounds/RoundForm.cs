using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Views;

namespace Platform.Agenda.Rounds;

public sealed class RoundForm
{
    [Display(Name = "Naam van de ronde"), Required(ErrorMessage = "Geef de ronde een naam."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Begin"), Required(ErrorMessage = "Vul in wanneer de ronde begint.")]
    public DateTime? Starts { get; set; }

    [Display(Name = "Einde"), Required(ErrorMessage = "Vul in wanneer de ronde eindigt."), CustomValidation(typeof(RoundForm), nameof(CheckEnd))]
    public DateTime? Ends { get; set; }

    public static ValidationResult? CheckEnd(DateTime? end, ValidationContext context) =>
        end <= ((RoundForm)context.ObjectInstance).Starts ? new("Het einde moet na het begin liggen.", [nameof(Ends)]) : null;

    public static RoundForm Of(Round round) => new() { Title = round.Title, Starts = DutchTime.Local(round.StartUtc).DateTime, Ends = DutchTime.Local(round.EndUtc).DateTime };

    public void Fill(Round round) => (round.Title, round.StartUtc, round.EndUtc) = (Title!.Trim(), DutchTime.FromLocal(Starts!.Value), DutchTime.FromLocal(Ends!.Value));
}
