using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Closings;

public sealed class ClosingForm
{
    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Vul je wachtwoord in."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
