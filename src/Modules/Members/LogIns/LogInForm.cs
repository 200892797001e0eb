using System.ComponentModel.DataAnnotations;

namespace Platform.Members.LogIns;

public sealed class LogInForm
{
    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul je e-mailadres in."), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Vul je wachtwoord in."), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "Onthoud mij op dit apparaat")]
    public bool RememberMe { get; set; }

    public string? ReturnUrl { get; set; }
}
