using System.ComponentModel.DataAnnotations;

namespace Platform.Checklists.Audits;

/// <summary>What a person tells about an audit.</summary>
public sealed class AuditForm : IValidatableObject
{
    /// <summary>Id of the instrument; only for a new audit.</summary>
    public string? Instrument { get; set; }

    [Display(Name = "Gemeente"), Required(ErrorMessage = "Vul in om wie het gaat."), StringLength(100, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Gemeente { get; set; } = "";

    [Display(Name = "Adres van de website"), WebAddress, StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Website { get; set; }

    /// <summary>The version this person saw; null for a new audit.</summary>
    public int? Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Gemeente.Any(char.IsControl)) yield return new ValidationResult("Gebruik hier alleen gewone tekens.", [nameof(Gemeente)]);
    }
}

/// <summary>An absolute address of a page on the web. Nothing is fetched.</summary>
public sealed class WebAddressAttribute() : ValidationAttribute("Vul een volledig webadres in, bijvoorbeeld https://www.gemeente.nl.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || string.IsNullOrWhiteSpace(text)
        || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 && uri.UserInfo.Length == 0);
}
