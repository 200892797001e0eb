using System.ComponentModel.DataAnnotations;

namespace Platform.Members.ForgottenPasswords;

public sealed class NewPasswordForm
{
    public long Id { get; set; }

    public string Code { get; set; } = "";

    [Display(Name = "Nieuw wachtwoord"), Required(ErrorMessage = "Kies een wachtwoord."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
