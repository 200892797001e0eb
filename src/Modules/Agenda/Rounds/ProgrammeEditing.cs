using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Rounds;

/// <summary>What an organiser does with the programme of a session. Each change holds the row of the session, so that nobody chooses meanwhile.</summary>
public sealed class ProgrammeEditing(TenantDb db, Person me, Places places)
{
    public const int MostRounds = 12;
    public const int MostParts = 20;

    /// <summary>A session with its rounds; only to read.</summary>
    public Task<Session?> FindAsync(long sessionId, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme()
        .SingleOrDefaultAsync(s => s.Id == sessionId && s.State != SessionState.Cancelled, cancel);

    /// <exception cref="RuleException">There are enough rounds.</exception>
    public Task AddAsync(long sessionId, RoundForm form, CancellationToken cancel) => EditAsync(sessionId, session =>
    {
        if (session.Rounds.Count >= MostRounds) throw new RuleException($"Een programma heeft hooguit {MostRounds} rondes.");
        var round = new Round();
        form.Fill(round);
        session.Rounds.Add(round);
    }, cancel);

    public Task ChangeAsync(long sessionId, long roundId, RoundForm form, CancellationToken cancel) => EditAsync(sessionId, session => form.Fill(Round(session, roundId)), cancel);

    /// <exception cref="RuleException">Somebody chose something in this round.</exception>
    public Task RemoveAsync(long sessionId, long roundId, CancellationToken cancel) => EditAsync(sessionId, session =>
    {
        var round = Round(session, roundId);
        if (round.Parts.Find(p => p.Taken > 0) is { } chosen) throw new RuleException(InUse(chosen));
        db.Remove(round);
    }, cancel);

    /// <exception cref="RuleException">There are enough parts.</exception>
    public Task AddAsync(long sessionId, long roundId, PartForm form, CancellationToken cancel) => EditAsync(sessionId, session =>
    {
        var round = Round(session, roundId);
        if (round.Parts.Count >= MostParts) throw new RuleException($"Een ronde heeft hooguit {MostParts} onderdelen.");
        var part = new Part();
        form.Fill(part);
        round.Parts.Add(part);
    }, cancel);

    /// <exception cref="RuleException">More people chose it than would fit.</exception>
    public Task ChangeAsync(long sessionId, long roundId, long partId, PartForm form, CancellationToken cancel) => EditAsync(sessionId, session =>
    {
        var part = Part(session, roundId, partId);
        if (form.Seats < part.Taken) throw new RuleException($"Er zijn al {part.Taken} plekken gekozen. Kies er minstens zoveel.");
        form.Fill(part);
    }, cancel);

    /// <exception cref="RuleException">Somebody chose it.</exception>
    public Task RemoveAsync(long sessionId, long roundId, long partId, CancellationToken cancel) => EditAsync(sessionId, session =>
    {
        var part = Part(session, roundId, partId);
        if (part.Taken > 0) throw new RuleException(InUse(part));
        db.Remove(part);
    }, cancel);

    Task EditAsync(long sessionId, Action<Session> edit, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await places.LockAsync(sessionId, cancel);
        var session = await db.Sessions.WithProgramme().SingleAsync(s => s.Id == sessionId, cancel);
        edit(session);
        await db.SaveChangesAsync(cancel);
        session.HasProgramme = await db.Rounds.AnyAsync(r => r.SessionId == sessionId && r.Parts.Count > 0, cancel);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    static Round Round(Session session, long id) => session.Rounds.Single(r => r.Id == id);

    static Part Part(Session session, long roundId, long id) => Round(session, roundId).Parts.Single(p => p.Id == id);

    static string InUse(Part part) => $"{(part.Taken == 1 ? "Iemand koos" : $"{part.Taken} mensen kozen")} al ‘{part.Title}’. Vraag hun eerst om iets anders te kiezen.";
}
