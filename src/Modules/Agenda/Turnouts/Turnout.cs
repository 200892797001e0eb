using Platform.Agenda.Evaluations;
using Platform.Agenda.Outcomes;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Turnouts;

/// <summary>How many registered for a session and how many came.</summary>
/// <param name="Marks">Answers to the evaluation.</param>
/// <param name="Mean">Mean of all marks, from 1 to 5; null without marks.</param>
public sealed record Turnout(long Id, string Title, DateTimeOffset StartUtc, DateTimeOffset EndUtc, SessionState State, int Registered, int Came, int Marks, double? Mean)
{
    public string Path => SessionAddress.PathOf(Id, Title);

    public int StayedAway => Registered - Came;

    /// <summary>Whether somebody kept the list: without a single mark nothing can be said.</summary>
    public bool IsKnown(DateTimeOffset now) => State == SessionState.Published && EndUtc <= now && Came > 0;

    /// <summary>Whole percents of who registered.</summary>
    public int AwayPercent => Registered == 0 ? 0 : (int)Math.Round(100.0 * StayedAway / Registered);

    /// <summary>The mean, where enough people answered to hide who said what.</summary>
    public double? ShownMean => Marks >= EvaluationResults.Fewest ? Mean : null;

    /// <summary>One query, however many sessions.</summary>
    public static IQueryable<Turnout> Of(IQueryable<Session> sessions, IQueryable<Registration> registrations, IQueryable<Evaluation> evaluations) => sessions.Select(s => new Turnout(
        s.Id, s.Title, s.StartUtc, s.EndUtc, s.State,
        registrations.Count(r => r.SessionId == s.Id && r.State == RegistrationState.Confirmed),
        registrations.Count(r => r.SessionId == s.Id && r.State == RegistrationState.Confirmed && r.CheckedInUtc != null),
        evaluations.Count(e => e.SessionId == s.Id),
        evaluations.Where(e => e.SessionId == s.Id).Average(e => (double?)(e.Useful + e.Practice + e.Guidance + e.Connection) / 4)));
}
