using System.Security.Cryptography;
using Platform.Agenda.Registrations;

namespace Platform.Agenda.Invitees;

/// <summary>Somebody whom an organiser invited by mail. For a session on invitation nobody else gets in.</summary>
public sealed class Invitee
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>See <see cref="Registration.KeyOf"/>.</summary>
    public string EmailKey { get; set; } = "";

    /// <summary>Opens the invitation from the mail: who has it can read that mailbox, so no other confirmation is needed.</summary>
    public string Secret { get; set; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public DateTimeOffset InvitedUtc { get; set; }

    public string Url => "/agenda/uitnodiging/" + Secret;

    public static Invitee Of(long sessionId, string name, string email, DateTimeOffset now) =>
        new() { SessionId = sessionId, Name = name, Email = email, EmailKey = Registration.KeyOf(email), InvitedUtc = now };
}
