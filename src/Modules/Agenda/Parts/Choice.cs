using Platform.Agenda.Rounds;

namespace Platform.Agenda.Parts;

/// <summary>What somebody with a place chose in a round; the key says that it is one.</summary>
public sealed class Choice
{
    public long RegistrationId { get; set; }

    public long RoundId { get; set; }

    public Round Round { get; set; } = null!;

    public long PartId { get; set; }

    public Part Part { get; set; } = null!;
}
