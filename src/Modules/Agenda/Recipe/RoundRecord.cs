using System.Globalization;
using Platform.Agenda.Parts;
using Platform.Agenda.Rounds;
using Platform.Kernel;
using Platform.Kernel.Views;

namespace Platform.Agenda.Recipe;

/// <summary>A round of a programme in a recipe file, on the day on which the session begins.</summary>
sealed record RoundRecord
{
    public string Title { get; init; } = "";

    /// <summary>Dutch time: 13:00.</summary>
    public string Time { get; init; } = "";

    public int Minutes { get; init; }

    public IReadOnlyList<PartRecord> Parts { get; init; } = [];

    public Round ToRound(string session, DateTimeOffset day)
    {
        if (Title.Length == 0 || Minutes <= 0 || Parts.Any(p => p.Title.Length == 0 || p.Seats <= 0) || !TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw new RuleException($"‘{session}’: de ronde ‘{Title}’ klopt niet.");
        var start = DutchTime.FromLocal(DutchTime.Local(day).Date + time.ToTimeSpan());
        return new Round
        {
            Title = Title,
            StartUtc = start,
            EndUtc = start.AddMinutes(Minutes),
            Parts = [.. Parts.Select(p => new Part { Title = p.Title, Speaker = p.Speaker ?? "", Place = p.Place ?? "", Seats = p.Seats })],
        };
    }
}

/// <summary>Something to choose in a round.</summary>
sealed record PartRecord(string Title, string? Speaker, string? Place, int Seats);
