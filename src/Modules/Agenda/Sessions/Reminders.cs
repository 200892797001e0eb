namespace Platform.Agenda.Sessions;

/// <summary>When who has a place is reminded; a later moment has a higher value.</summary>
[Flags]
public enum Reminders
{
    None = 0,
    WeekBefore = 1,
    DayBefore = 2,
    HourBefore = 4,
    All = WeekBefore | DayBefore | HourBefore,
}

public static class ReminderMoments
{
    static readonly Reminders[] s_moments = [Reminders.WeekBefore, Reminders.DayBefore, Reminders.HourBefore];

    /// <summary>The moments of a session in order of time.</summary>
    public static IEnumerable<(Reminders Moment, DateTimeOffset DueUtc)> Of(Session session) =>
        s_moments.Where(m => session.Reminders.HasFlag(m)).Select(m => (m, Before(m, session.StartUtc)));

    /// <summary>A day or a week before is at the same time on the clock, also when summer time starts or ends in between.</summary>
    static DateTimeOffset Before(Reminders moment, DateTimeOffset start) => moment switch
    {
        Reminders.WeekBefore => SessionTime.DaysBefore(start, 7),
        Reminders.DayBefore => SessionTime.DaysBefore(start, 1),
        _ => start.AddHours(-1),
    };

    public static string Dutch(this Reminders moment) => moment switch
    {
        Reminders.WeekBefore => "is over een week",
        Reminders.DayBefore => "is morgen",
        _ => "begint over een uur",
    };
}
