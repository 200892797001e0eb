using System.ComponentModel.DataAnnotations;
using Platform.Members.Contracts;

namespace Platform.Members.Profiles;

public sealed class ProfileForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul je naam in."), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Functie"), StringLength(80, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Function { get; set; }

    [Display(Name = "Organisatie"), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Organisation { get; set; }

    [Display(Name = "Jeugdregio"), Jeugdregio]
    public string? Region { get; set; }

    [Display(Name = "Waar weet je veel van?"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Expertise { get; set; }

    [Display(Name = "Over jou"), StringLength(600, ErrorMessage = "Gebruik hooguit {1} tekens."), DataType(DataType.MultilineText)]
    public string? About { get; set; }

    [Display(Name = "Laat mijn e-mailadres aan andere leden zien")]
    public bool ShowEmail { get; set; }

    public static ProfileForm Of(Member member) => new()
    {
        DisplayName = member.DisplayName,
        Function = member.Function,
        Organisation = member.Organisation,
        Region = member.Region,
        Expertise = member.Expertise,
        About = member.About,
        ShowEmail = member.ShowEmail,
    };

    public void ApplyTo(Member member)
    {
        member.DisplayName = DisplayName.Trim();
        member.Function = Function?.Trim() ?? "";
        member.Organisation = Organisation?.Trim() ?? "";
        member.Region = Region ?? "";
        member.Expertise = string.Join(", ", (Expertise ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase));
        member.About = About?.Trim() ?? "";
        member.ShowEmail = ShowEmail;
    }
}
