using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Passwords;

public sealed class PasswordForm
{
    [Display(Name = "Huidig wachtwoord"), Required(ErrorMessage = "Vul je huidige wachtwoord in."), DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [Display(Name = "Nieuw wachtwoord"), Required(ErrorMessage = "Kies een nieuw wachtwoord."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
