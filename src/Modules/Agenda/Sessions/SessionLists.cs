using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Sessions;

/// <summary>The pages of the agenda. The query is compiled: everybody opens this list first.</summary>
static class SessionLists
{
    public const int PageSize = 20;

    delegate IAsyncEnumerable<SessionLine> ListSessions(TenantDb db, bool drafts, bool members, SessionType? type, DateTimeOffset now, long memberId, int skip);

    // The same conditions as Session.VisibleTo, which a compiled query cannot call; a test compares the two.
    static readonly PerModel<ListSessions> s_coming = new(() =>
    {
        var query = EF.CompileAsyncQuery((TenantDb db, bool drafts, bool members, SessionType? type, DateTimeOffset now, long memberId, int skip) => db.Set<Session>()
            .Where(s => s.EndUtc > now && (drafts || s.State != SessionState.Draft || (members && s.Organisers.Any(o => o.MemberId == memberId))) && (members || s.Public) && (type == null || s.Type == type))
            .OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Skip(skip).Take(PageSize)
            .Select(s => new SessionLine(s.Id, s.Title, s.Type, s.Summary, s.StartUtc, s.EndUtc, s.Place, s.Capacity, s.Taken, s.WaitingListSize, s.Waiting, s.State,
                db.Set<Registration>().Where(r => r.SessionId == s.Id && r.MemberId == memberId && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Waiting || r.State == RegistrationState.Offered)).Select(r => (RegistrationState?)r.State).FirstOrDefault())));
        return (db, drafts, members, type, now, memberId, skip) => query(db, drafts, members, type, now, memberId, skip);
    });

    /// <summary>What comes, soonest first, or what was, latest first, as this person may see it.</summary>
    public static async Task<SessionList> PageAsync(TenantDb db, Person me, SessionType? type, bool past, int page, DateTimeOffset now, CancellationToken cancel)
    {
        page = Math.Clamp(page, 1, 10_000);
        var skip = (page - 1) * PageSize;
        var lines = past
            ? await Visible().OrderByDescending(s => s.StartUtc).ThenByDescending(s => s.Id).Skip(skip).Take(PageSize).Select(SessionLine.For(db, me.Id)).ToListAsync(cancel)
            : await ComingAsync(db, me, type, now, skip, cancel);
        var total = page == 1 && lines.Count < PageSize ? lines.Count : await Visible().CountAsync(cancel); // most agendas fit on a page: nothing to count
        return new SessionList(lines, type, past, page, total, now);

        IQueryable<Session> Visible()
        {
            var visible = db.Sessions.VisibleTo(me).Where(s => type == null || s.Type == type);
            return past ? visible.Where(s => s.EndUtc <= now) : visible.Where(s => s.EndUtc > now);
        }
    }

    static async Task<List<SessionLine>> ComingAsync(TenantDb db, Person me, SessionType? type, DateTimeOffset now, int skip, CancellationToken cancel)
    {
        var organises = me.Can(AgendaPermissions.Organise);
        var lines = new List<SessionLine>();
        await foreach (var line in s_coming.For(db)(db, organises, organises || me.Can(AgendaPermissions.View), type, now, me.Id ?? 0, skip).WithCancellation(cancel)) lines.Add(line);
        return lines;
    }
}
