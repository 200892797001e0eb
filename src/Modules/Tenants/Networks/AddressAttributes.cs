using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Networks;

/// <summary>A short name that a network may have; empty is for <c>[Required]</c> to refuse.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class ShortNameAttribute() : RegularExpressionAttribute(TenantAddress.NamePattern)
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value is TenantAddress.ReservedName
        ? new ValidationResult("Deze korte naam gebruikt het platform zelf.", [validationContext.MemberName!])
        : base.IsValid(value) ? null : new ValidationResult(TenantAddress.NameMessage, [validationContext.MemberName!]);
}

/// <summary>A first segment of a path that no page of the platform uses.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class PrefixAttribute() : ValidationAttribute("Dit adres kan niet: gebruik kleine letters, cijfers en streepjes, en geen woord dat het platform zelf gebruikt.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } prefix || TenantAddress.IsPrefix(prefix);
}

/// <summary>Host names, one a line.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class HostNamesAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        NetworkForm.HostNames(value as string).FirstOrDefault(h => TenantAddress.HostOf(h) is null) is { } wrong
            ? new ValidationResult($"‘{wrong}’ is geen domeinnaam. Gebruik bijvoorbeeld netwerk.voorbeeld.nl.", [validationContext.MemberName!]) : null;
}
