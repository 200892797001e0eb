using System.ComponentModel.DataAnnotations;
using Platform.Members.Contracts;
using Platform.Members.Identity;

namespace Platform.Members.Registrations;

public sealed class RegistrationForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul je naam in."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul je e-mailadres in."), MailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Kies een wachtwoord."), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "Functie"), Required(ErrorMessage = "Vul je functie in."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Function { get; set; } = "";

    [Display(Name = "Organisatie"), Required(ErrorMessage = "Vul je organisatie in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Organisation { get; set; } = "";

    [Display(Name = "Jeugdregio"), Jeugdregio]
    public string? Region { get; set; }

    [Display(Name = "Ik houd me aan de huisregels"), AllowedValues(true, ErrorMessage = "Lees de huisregels en vink aan dat je je eraan houdt.")]
    public bool HouseRules { get; set; }
}
