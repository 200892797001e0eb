using Platform.Agenda.Parts;

namespace Platform.Agenda.Rounds;

/// <summary>A block of a programme in which parts happen at the same time: everybody chooses one.</summary>
public sealed class Round
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public string Title { get; set; } = "";

    public DateTimeOffset StartUtc { get; set; }

    public DateTimeOffset EndUtc { get; set; }

    public List<Part> Parts { get; init; } = [];

    /// <summary>The same round for another session, some time later, with no seat taken yet.</summary>
    public Round Moved(TimeSpan by) => new()
    {
        Title = Title,
        StartUtc = StartUtc + by,
        EndUtc = EndUtc + by,
        Parts = [.. Parts.Select(p => new Part { Title = p.Title, Speaker = p.Speaker, Place = p.Place, Seats = p.Seats })],
    };
}

public static class RoundOrder
{
    extension(Round round)
    {
        /// <summary>The parts as people read them.</summary>
        public IEnumerable<Part> InOrder => round.Parts.OrderBy(p => p.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(p => p.Id);
    }

    /// <summary>In order of time.</summary>
    public static IEnumerable<Round> InOrder(this IEnumerable<Round> rounds) => rounds.OrderBy(r => r.StartUtc).ThenBy(r => r.Id);
}
