using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Platform.Members.Identity;

/// <summary>An address that mail can be sent to; also tells the form which keyboard to show.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : DataTypeAttribute
{
    public MailAddressAttribute() : base(DataType.EmailAddress) => ErrorMessage = "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.";

    public override bool IsValid(object? value) => value is null or "" ||
        (value is string text && text.Length <= 254 && MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim() && address.Host.Contains('.'));
}
