using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Invitations;

public sealed class InvitationForm
{
    public long Id { get; set; }

    public string Code { get; set; } = "";

    [Display(Name = "Naam"), Required(ErrorMessage = "Vul je naam in."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Kies een wachtwoord."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
