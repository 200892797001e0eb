using Platform.Agenda.Rounds;

namespace Platform.Agenda.Parts;

/// <summary>One of the things that somebody can choose in a round.</summary>
public sealed class Part
{
    public long Id { get; set; }

    public long RoundId { get; set; }

    public Round Round { get; set; } = null!;

    public string Title { get; set; } = "";

    public string Speaker { get; set; } = "";

    /// <summary>Room or address; empty when it is where the session is.</summary>
    public string Place { get; set; } = "";

    public int Seats { get; set; }

    /// <summary>Seats that are given away; only statements with a condition change it, see <see cref="PartSeats"/>.</summary>
    public int Taken { get; set; }

    public bool IsFull => Taken >= Seats;
}
