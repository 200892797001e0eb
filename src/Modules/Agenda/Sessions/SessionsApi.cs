using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary><c>/sessions</c>: read by everyone with a token, written by who organises.</summary>
static class SessionsApi
{
    const int MaxPageSize = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sessions", ListAsync).WithScope(ApiScopes.AgendaRead).WithSummary("Bijeenkomsten; when=upcoming (standaard), past of all.");
        api.MapGet("/sessions/{id:long}", GetAsync).WithScope(ApiScopes.AgendaRead).WithSummary("Eén bijeenkomst.");
        api.MapPost("/sessions", CreateAsync).WithScope(ApiScopes.AgendaWrite).WithPermission(AgendaPermissions.Organise)
            .WithSummary("Plant een bijeenkomst. Zonder state wordt zij meteen gepubliceerd.");
        api.MapPut("/sessions/{id:long}", ChangeAsync).WithScope(ApiScopes.AgendaWrite).WithPermission(AgendaPermissions.Organise)
            .WithSummary("Wijzigt een bijeenkomst; state published publiceert, state cancelled met reason gelast af.");
    }

    static async Task<IResult> ListAsync(HttpContext http, TenantDb db, Person me, TimeProvider clock, SiteUrls urls, CancellationToken cancel, string? when = null, string? type = null, int page = 1, int pageSize = 20)
    {
        var now = clock.GetUtcNow();
        (page, pageSize) = (Math.Clamp(page, 1, 100_000), Math.Clamp(pageSize, 1, MaxPageSize));
        if (when is not (null or "upcoming" or "past" or "all")) return ApiProblems.Invalid([("when", "Kies upcoming, past of all.")]);
        var sessions = db.Sessions.AsNoTracking().VisibleTo(me);
        sessions = when switch { "past" => sessions.Where(s => s.EndUtc <= now), "all" => sessions, _ => sessions.Where(s => s.EndUtc > now) };
        if (type is not null)
        {
            if (!Enum.TryParse<SessionType>(type, ignoreCase: true, out var wanted)) return ApiProblems.Invalid([("type", "Deze soort bestaat niet.")]);
            sessions = sessions.Where(s => s.Type == wanted);
        }
        var ordered = when == "past" ? sessions.OrderByDescending(s => s.StartUtc).ThenByDescending(s => s.Id) : sessions.OrderBy(s => s.StartUtc).ThenBy(s => s.Id);
        var total = await sessions.CountAsync(cancel);
        var rows = await ordered.Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        var ids = rows.Select(s => s.Id).ToList();
        var mine = await db.Registrations.Active().Where(r => ids.Contains(r.SessionId) && r.MemberId == me.Id)
            .ToDictionaryAsync(r => r.SessionId, r => (RegistrationState?)r.State, cancel);
        var items = rows.Select(s => View(s, mine.GetValueOrDefault(s.Id), me, now, urls)).ToList();
        var query = new QueryString().Add("pageSize", $"{pageSize}");
        if (when is not null) query = query.Add("when", when);
        if (type is not null) query = query.Add("type", type);
        return TypedResults.Ok(ApiList<SessionView>.Of(items, total, page, pageSize, http.Request.PathBase + http.Request.Path + query));
    }

    static async Task<Results<Ok<SessionView>, NotFound>> GetAsync(long id, TenantDb db, Person me, TimeProvider clock, SiteUrls urls, CancellationToken cancel)
    {
        if (await db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return TypedResults.NotFound();
        var mine = await db.Registrations.Active().Where(r => r.SessionId == id && r.MemberId == me.Id).Select(r => (RegistrationState?)r.State).FirstOrDefaultAsync(cancel);
        return TypedResults.Ok(View(session, mine, me, clock.GetUtcNow(), urls));
    }

    static async Task<IResult> CreateAsync(SessionInput input, HttpContext http, Planning planning, Person me, TimeProvider clock, SiteUrls urls, CancellationToken cancel)
    {
        if (ApiProblems.Invalid(input) is { } invalid) return invalid;
        if (input.WantedState == SessionState.Cancelled) return ApiProblems.Invalid([("state", "Een nieuwe bijeenkomst kan niet afgelast zijn.")]);
        var session = await planning.CreateAsync(input.ToDetails(), me.Id, publish: input.WantedState != SessionState.Draft, cancel);
        return TypedResults.Created($"{http.Request.PathBase}{http.Request.Path}/{session.Id}", View(session, null, me, clock.GetUtcNow(), urls));
    }

    static async Task<IResult> ChangeAsync(long id, SessionInput input, TenantDb db, Planning planning, Person me, TimeProvider clock, SiteUrls urls, CancellationToken cancel)
    {
        if (await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return TypedResults.NotFound();
        if (ApiProblems.Invalid(input) is { } invalid) return invalid;
        if (input.WantedState == SessionState.Draft && session.State != SessionState.Draft) return ApiProblems.Invalid([("state", "Een gepubliceerde bijeenkomst kan niet terug naar concept.")]);
        session = await db.InTransactionAsync(async () =>
        {
            var changed = await planning.ChangeAsync(id, input.ToDetails(), input.Version, cancel);
            if (input.WantedState == SessionState.Published) changed = await planning.PublishAsync(id, cancel);
            if (input.WantedState == SessionState.Cancelled) changed = await planning.CancelAsync(id, input.Reason!.Trim(), cancel);
            return changed;
        }, cancel);
        session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id, cancel);
        return TypedResults.Ok(View(session, null, me, clock.GetUtcNow(), urls));
    }

    static SessionView View(Session session, RegistrationState? mine, Person me, DateTimeOffset now, SiteUrls urls) => SessionView.Of(session, mine,
        session.ShowsJoinUrl(now) && (mine == RegistrationState.Confirmed || me.Can(AgendaPermissions.Organise)), urls.Absolute(session.Url));
}
