using System.ComponentModel.DataAnnotations;
using Platform.Members.Identity;

namespace Platform.Members.Addresses;

public sealed class NewAddressForm
{
    [Display(Name = "Nieuw e-mailadres"), Required(ErrorMessage = "Vul je nieuwe e-mailadres in."), MailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Vul je wachtwoord in."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

/// <summary>What the link in the mail to the new address carries.</summary>
public sealed class ConfirmAddressForm
{
    public long Id { get; set; }

    public string Code { get; set; } = "";

    public string Email { get; set; } = "";
}
