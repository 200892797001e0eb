using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Confirmations;

public sealed class ConfirmationForm
{
    public long Id { get; set; }

    public string Code { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Vul je wachtwoord in."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
