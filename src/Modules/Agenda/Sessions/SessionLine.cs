using System.Linq.Expressions;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Kernel.Data;

namespace Platform.Agenda.Sessions;

/// <summary>A session in a list, with what it means to the reader.</summary>
public sealed record SessionLine(
    long Id, string Title, SessionType Type, string Summary, DateTimeOffset StartUtc, DateTimeOffset EndUtc, string Place, int Capacity, int Taken, int WaitingListSize, int Waiting,
    SessionState State, RegistrationState? Mine)
{
    public string Path => SessionAddress.PathOf(Id, Title);

    /// <summary>Text and class of the label under the title.</summary>
    public (string Text, string Kind) Label(DateTimeOffset now) => this switch
    {
        { State: SessionState.Cancelled } => ("Gaat niet door", "sp-label--fout"),
        { State: SessionState.Draft } => ("Concept", "sp-label--accent"),
        { Mine: RegistrationState.Confirmed } => (EndUtc <= now ? "Je was aangemeld" : "Je bent aangemeld", "sp-label--ok"),
        _ when EndUtc <= now => ("Geweest", ""),
        { Mine: RegistrationState.Offered } => ("Er is een plek voor je", "sp-label--let"),
        { Mine: RegistrationState.Waiting } => ("Je staat op de wachtlijst", "sp-label--let"),
        _ when StartUtc <= now => ("Nu bezig", "sp-label--accent"),
        _ when Taken >= Capacity => Waiting < WaitingListSize ? ("Wachtlijst", "sp-label--let") : ("Vol", "sp-label--fout"),
        _ when Capacity - Taken == 1 => ("Nog 1 plek", "sp-label--ok"),
        _ when Capacity - Taken <= 10 => ($"Nog {Capacity - Taken} plekken", "sp-label--ok"),
        _ => ("Inschrijving open", "sp-label--ok"),
    };

    /// <summary>How a list is read: one query, whoever looks.</summary>
    public static Expression<Func<Session, SessionLine>> For(TenantDb db, long? memberId)
    {
        var registrations = db.Registrations;
        var me = memberId ?? 0;
        return s => new SessionLine(s.Id, s.Title, s.Type, s.Summary, s.StartUtc, s.EndUtc, s.Place, s.Capacity, s.Taken, s.WaitingListSize, s.Waiting, s.State,
            registrations.Where(r => r.SessionId == s.Id && r.MemberId == me && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Waiting || r.State == RegistrationState.Offered)).Select(r => (RegistrationState?)r.State).FirstOrDefault());
    }
}
