using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Views;

namespace Platform.Agenda.Materials;

public sealed class MaterialForm
{
    [Display(Name = "Soort")]
    public MaterialKind Kind { get; set; } = MaterialKind.Material;

    [Display(Name = "Naam"), Required(ErrorMessage = "Geef het een naam."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Title { get; set; }

    [Display(Name = "Link"), Required(ErrorMessage = "Vul de link in."), StringLength(500, ErrorMessage = "Gebruik hooguit {1} tekens."), CustomValidation(typeof(MaterialForm), nameof(CheckAddress))]
    public string? Address { get; set; }

    [Display(Name = "Te zien tot en met")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Iedereen die te zien of te horen is, vindt dit goed"), CustomValidation(typeof(MaterialForm), nameof(CheckConsent))]
    public bool Consent { get; set; }

    public static ValidationResult? CheckAddress(string? address, ValidationContext context) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? null : new("Vul een volledige link in, bijvoorbeeld https://video.example.nl/opname.", [nameof(Address)]);

    public static ValidationResult? CheckConsent(bool consent, ValidationContext context) =>
        ((MaterialForm)context.ObjectInstance).Kind == MaterialKind.Recording && !consent ? new("Deel een opname alleen als iedereen op de opname dat goedvindt.", [nameof(Consent)]) : null;

    public Material ToMaterial(long sessionId, DateTimeOffset now) => new()
    {
        SessionId = sessionId,
        Kind = Kind,
        Title = Title!.Trim(),
        Address = Address!.Trim(),
        ExpiresUtc = Until is { } day ? DutchTime.FromLocal(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null,
        CreatedUtc = now,
    };
}
