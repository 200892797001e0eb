using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Codes;

public sealed class CodeForm
{
    [Display(Name = "Code"), Required(ErrorMessage = "Vul de code in.")]
    public string Code { get; set; } = "";

    public bool RememberMe { get; set; }

    public string? ReturnUrl { get; set; }
}
