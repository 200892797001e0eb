using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Identity;

/// <summary>Just an address: to get a link by mail.</summary>
public sealed class AddressForm
{
    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul je e-mailadres in."), MailAddress]
    public string Email { get; set; } = "";
}
