namespace Platform.Agenda.Organisers;

/// <summary>A member who helps to organise one session, and may do there what its owner may.</summary>
public sealed class Organiser
{
    public long SessionId { get; set; }

    public long MemberId { get; set; }
}
