using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Platform.Tenants.Suspensions;

public sealed class SuspensionForm
{
    [Display(Name = "Bericht aan bezoekers"), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Notice { get; set; }

    [BindNever, ValidateNever]
    public string Name { get; set; } = "";

    [BindNever, ValidateNever]
    public string Title { get; set; } = "";
}
