using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Platform.Tenants.Removals;

public sealed class RemovalForm
{
    [Display(Name = "Korte naam van het netwerk"), Required(ErrorMessage = "Typ de korte naam van het netwerk.")]
    public string? Confirmation { get; set; }

    [BindNever, ValidateNever]
    public string Name { get; set; } = "";

    [BindNever, ValidateNever]
    public string Title { get; set; } = "";
}
