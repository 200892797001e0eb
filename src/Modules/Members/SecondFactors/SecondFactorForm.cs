using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Platform.Members.SecondFactors;

public sealed class SecondFactorForm
{
    [Display(Name = "Code uit de app"), Required(ErrorMessage = "Vul de code uit de app in.")]
    public string Code { get; set; } = "";

    /// <summary>The secret in groups of four, for who cannot scan.</summary>
    [ValidateNever]
    public string Key { get; set; } = "";

    /// <summary>The picture to scan, as a data address.</summary>
    [ValidateNever]
    public string Picture { get; set; } = "";
}

public sealed class EndSecondFactorForm
{
    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Vul je wachtwoord in."), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
