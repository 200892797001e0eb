using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Materials;
using Platform.Agenda.Registrations;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>The agenda: what comes, what was, and each session on its own page.</summary>
[Route("agenda")]
public sealed class SessionsController(TenantDb db, Person me, Planning planning, Places places, TimeProvider clock, IConversations? conversations = null) : Controller
{
    [HttpGet(""), AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
    public Task<IActionResult> Index(SessionType? soort, CancellationToken cancel, int pagina = 1) => ListAsync(soort, pagina, past: false, cancel);

    [HttpGet("geweest"), AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
    public Task<IActionResult> Past(SessionType? soort, CancellationToken cancel, int pagina = 1) => ListAsync(soort, pagina, past: true, cancel);

    [HttpGet(SessionAddress.Segment), AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string path, CancellationToken cancel)
    {
        var id = SessionAddress.IdOf(path);
        if (await db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().Include(s => s.Organisers).AsSingleQuery().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return NotFound();
        if (session.Path != path) return RedirectPermanent("~" + session.Url);

        var (mine, now) = (await MineAsync(session, cancel), clock.GetUtcNow());
        var organises = me.Can(AgendaPermissions.Organise) || session.Organisers.Exists(o => o.MemberId == me.Id);
        var shared = mine?.State == RegistrationState.Confirmed || organises ? await db.MaterialsOf(id, now).ToListAsync(cancel) : [];
        return View(new SessionPage(session, mine, now)
        {
            Organises = organises,
            Organisers = await OrganisersAsync(session, cancel),
            Materials = shared,
            Series = await SeriesAsync(session, cancel),
            Topics = await TopicsAsync(session, cancel),
            HasForum = conversations is not null,
        });
    }

    [HttpGet("{id:long}"), AllowAnonymous]
    public async Task<IActionResult> ShowById(long id, CancellationToken cancel) =>
        await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is { } session ? RedirectPermanent("~" + session.Url) : NotFound();

    /// <param name="van">The session to make a copy of.</param>
    [HttpGet("nieuw"), Permission(AgendaPermissions.Organise)]
    public async Task<IActionResult> New(long? van, CancellationToken cancel)
    {
        if (van is null) return View(new SessionForm { Capacity = 25, WaitingList = 10 });
        return await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == van, cancel) is { } session ? View(SessionForm.CopyOf(session)) : NotFound();
    }

    [HttpPost(""), Permission(AgendaPermissions.Organise)]
    public async Task<IActionResult> Create(SessionForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Invalid("New", form);
        var model = form.CopyOfId is { } from ? await db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().SingleOrDefaultAsync(s => s.Id == from, cancel) : null;
        var session = await planning.CreateAsync(form.ToDetails() with { Questions = model?.Questions, Consent = model?.Consent, Programme = model?.ProgrammeAt(DutchTime.FromLocal(form.Starts!.Value)) }, me.Id, publish: false, cancel);
        TempData["Toast"] = "Bewaard als concept. Publiceer de bijeenkomst als ze klaar is.";
        return Redirect("~" + session.Url);
    }

    [HttpGet("{id:long}/wijzigen"), Permission(AgendaPermissions.Organise)]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is { } session ? View(SessionForm.Of(session)) : NotFound();

    [HttpPost("{id:long}/wijzigen"), Permission(AgendaPermissions.Organise)]
    public async Task<IActionResult> Update(long id, SessionForm form, CancellationToken cancel)
    {
        if (await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return NotFound();
        if (!ModelState.IsValid) return Invalid("Edit", form);
        try
        {
            session = await planning.ChangeAsync(id, form.ToDetails(), form.Version, cancel);
        }
        catch (RuleException e)
        {
            ModelState.AddModelError("", e.Message);
            return Invalid("Edit", form);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale(form, session.Version);
        }
        TempData["Toast"] = "De bijeenkomst is gewijzigd.";
        return Redirect("~" + session.Url);
    }

    async Task<IActionResult> ListAsync(SessionType? type, int page, bool past, CancellationToken cancel) =>
        View("Index", await SessionLists.PageAsync(db, me, type, past, page, clock.GetUtcNow(), cancel));

    // The owner first, then who helps.
    async Task<IReadOnlyList<string>> OrganisersAsync(Session session, CancellationToken cancel)
    {
        var helpers = session.Organisers.Select(o => o.MemberId).ToList();
        if (session.OrganiserId is null && helpers.Count == 0) return [];
        return await db.Members.Where(m => (m.Id == session.OrganiserId || helpers.Contains(m.Id)) && !m.Closed).OrderBy(m => m.Id == session.OrganiserId ? 0 : 1).ThenBy(m => m.DisplayName).Select(m => m.DisplayName).ToListAsync(cancel);
    }

    async Task<IReadOnlyList<Conversation>> TopicsAsync(Session session, CancellationToken cancel)
    {
        if (conversations is null) return [];
        var ids = await db.SessionTopics.Where(t => t.SessionId == session.Id).Select(t => t.TopicId).ToListAsync(cancel);
        return ids.Count == 0 ? [] : await conversations.FindAsync(ids, cancel);
    }

    async Task<SeriesDates?> SeriesAsync(Session session, CancellationToken cancel)
    {
        if (session.SeriesId is not { } seriesId) return null;
        var dates = await db.Sessions.VisibleTo(me).Where(s => s.SeriesId == seriesId).OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Select(SessionLine.For(db, me.Id)).ToListAsync(cancel);
        return new SeriesDates(await db.Series.Where(s => s.Id == seriesId).Select(s => s.FixedGroup).SingleAsync(cancel), dates);
    }

    async Task<MyRegistration?> MineAsync(Session session, CancellationToken cancel)
    {
        if (me.Id is not { } memberId) return null;
        var account = await db.Members.Where(m => m.Id == memberId).Select(m => new { m.DisplayName, m.Email }).SingleAsync(cancel);
        var registration = await db.Registrations.AsNoTracking().Where(r => r.SessionId == session.Id && r.MemberId == memberId).OrderBy(r => r.State == RegistrationState.Cancelled || r.State == RegistrationState.Expired).FirstOrDefaultAsync(cancel);
        var position = registration is { State: RegistrationState.Waiting } ? await places.PositionAsync(registration, cancel) : 0;
        var key = Registration.KeyOf(account.Email ?? "");
        var invited = session.InvitationOnly && await db.Invitees.AnyAsync(i => i.SessionId == session.Id && i.EmailKey == key, cancel);
        return new MyRegistration(account.DisplayName, account.Email ?? "", registration?.State, position) { OfferedUntil = registration?.OfferedUntilUtc, Url = registration?.Url, Invited = invited };
    }

    ViewResult Invalid(string view, SessionForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, form);
    }

    // Their own words stay on the form; saving again is a decision then.
    ViewResult Stale(SessionForm form, int version)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        ModelState.AddModelError("", "Iemand anders heeft deze bijeenkomst intussen gewijzigd. Jouw tekst staat hieronder nog. Sla opnieuw op om die te gebruiken.");
        form.Version = version;
        return View("Edit", form);
    }
}

/// <summary>A page of the agenda.</summary>
public sealed record SessionList(IReadOnlyList<SessionLine> Sessions, SessionType? Type, bool Past, int Page, int Total, DateTimeOffset Now);

/// <summary>What the page of a session shows.</summary>
public sealed record SessionPage(Session Session, MyRegistration? Mine, DateTimeOffset Now)
{
    /// <summary>The reader may do what the owner may.</summary>
    public bool Organises { get; init; }

    /// <summary>Names, the owner first.</summary>
    public IReadOnlyList<string> Organisers { get; init; } = [];

    /// <summary>The conversations it takes its questions from, as far as the reader may see them.</summary>
    public IReadOnlyList<Conversation> Topics { get; init; } = [];

    /// <summary>There are conversations to take questions from.</summary>
    public bool HasForum { get; init; }

    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>All dates of the series, this one included; null when there is none.</summary>
    public SeriesDates? Series { get; init; }
}

/// <param name="FixedGroup">Who registers for one registers for all.</param>
public sealed record SeriesDates(bool FixedGroup, IReadOnlyList<SessionLine> Dates);

/// <summary>Who the reader is to this session.</summary>
/// <param name="Position">Place on the waiting list, from 1.</param>
public sealed record MyRegistration(string Name, string Email, RegistrationState? State, int Position)
{
    public DateTimeOffset? OfferedUntil { get; init; }

    /// <summary>Of the own registration, app-relative.</summary>
    public string? Url { get; init; }

    /// <summary>Only looked up for a session on invitation.</summary>
    public bool Invited { get; init; }
}
