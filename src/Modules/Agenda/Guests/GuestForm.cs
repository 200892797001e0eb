using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Questions;

namespace Platform.Agenda.Guests;

/// <summary>What somebody without an account tells us.</summary>
public sealed class GuestForm : AnswersForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul je naam in."), StringLength(100, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Name { get; set; }

    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul je e-mailadres in."), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens."), MailAddress]
    public string? Email { get; set; }
}

/// <summary>An address a mail can be sent to; the framework's own check lets too much through.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : ValidationAttribute
{
    public MailAddressAttribute() : base("Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.")
    {
    }

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text ||
        (System.Net.Mail.MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim() && address.Host.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsControl));
}
