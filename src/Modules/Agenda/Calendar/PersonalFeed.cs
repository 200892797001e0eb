using System.Security.Cryptography;

namespace Platform.Agenda.Calendar;

/// <summary>The secret in the address of a member's own calendar feed. Kept as it is, because the member must be able to read it again.</summary>
public sealed class PersonalFeed
{
    public long MemberId { get; set; }

    public string Secret { get; set; } = NewSecret();

    public string Url => $"/agenda/persoonlijk/{Secret}.ics";

    public void Rotate() => Secret = NewSecret();

    static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
