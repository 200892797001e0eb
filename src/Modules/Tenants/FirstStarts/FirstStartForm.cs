using System.ComponentModel.DataAnnotations;

namespace Platform.Tenants.FirstStarts;

public sealed class FirstStartForm
{
    [Display(Name = "Installatiecode"), Required(ErrorMessage = "Vul de code uit het logboek in."), StringLength(60, ErrorMessage = "Deze code is te lang.")]
    public string Code { get; set; } = "";

    [Display(Name = "Je naam"), Required(ErrorMessage = "Vul je naam in."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Name { get; set; } = "";

    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul je e-mailadres in."), EmailAddress(ErrorMessage = "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.")]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Kies een wachtwoord."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
