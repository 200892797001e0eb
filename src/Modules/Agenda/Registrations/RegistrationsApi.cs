using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Guests;
using Platform.Agenda.Questions;
using Platform.Agenda.Sessions;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Agenda.Registrations;

/// <summary><c>/sessions/{id}/registrations</c>. Without a token only where guests are welcome, and then the mail decides.</summary>
static class RegistrationsApi
{
    const int MaxPageSize = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sessions/{id:long}/registrations", ListAsync).WithScope(ApiScopes.AgendaRead).WithPermission(AgendaPermissions.Organise)
            .WithSummary("Wie is aangemeld; alleen voor wie bijeenkomsten organiseert.");
        api.MapPost("/sessions/{id:long}/registrations", CreateAsync).WithScope(ApiScopes.AgendaWrite).AllowAnonymous().RequireRateLimiting(RateLimits.Visitors)
            .WithSummary("Meldt aan. Met een token: 201 met state confirmed of waiting. Zonder token, als gasten welkom zijn: 202 met state awaitingConfirmation, en een mail om te bevestigen. 409 als alles vol is. Nog eens met hetzelfde adres geeft hetzelfde antwoord, en neemt een aangeboden plek (state offered) aan.");
        api.MapDelete("/sessions/{id:long}/registrations", DeleteMineAsync).WithScope(ApiScopes.AgendaWrite).WithSummary("Meldt jezelf af.");
        api.MapDelete("/sessions/{id:long}/registrations/{registrationId:long}", DeleteAsync).WithScope(ApiScopes.AgendaWrite).WithSummary("Meldt een aanmelding af die van jou is of die je zelf deed; wie organiseert mag elke afmelden.");
    }

    static async Task<IResult> ListAsync(long id, HttpContext http, TenantDb db, Person me, CancellationToken cancel, int page = 1, int pageSize = 50)
    {
        if (!await db.Sessions.VisibleTo(me).AnyAsync(s => s.Id == id, cancel)) return TypedResults.NotFound();
        (page, pageSize) = (Math.Clamp(page, 1, 100_000), Math.Clamp(pageSize, 1, MaxPageSize));
        var registrations = db.Registrations.AsNoTracking().Where(r => r.SessionId == id);
        var total = await registrations.CountAsync(cancel);
        var rows = await registrations.OrderBy(r => r.State == RegistrationState.Confirmed ? 0 : r.State == RegistrationState.Offered ? 1 : r.State == RegistrationState.Waiting ? 2 : 3).ThenBy(r => r.QueuedUtc).ThenBy(r => r.Id)
            .Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        var items = rows.Select(r => RegistrationView.Of(r, null)).ToList();
        return TypedResults.Ok(ApiList<RegistrationView>.Of(items, total, page, pageSize, $"{http.Request.PathBase}{http.Request.Path}?pageSize={pageSize}"));
    }

    static async Task<IResult> CreateAsync(long id, RegistrationInput? input, HttpContext http, TenantDb db, Person me, Places places, GuestRegistrations guests, CancellationToken cancel)
    {
        if (!me.IsSignedIn && http.Request.Headers.Authorization.Count > 0) return ApiProblems.Status(401, "Dit token is hier niet geldig.");
        if (await db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return TypedResults.NotFound();
        if (me.IsSignedIn && !me.Can(AgendaPermissions.Register)) return ApiProblems.Status(403, "Je rol geeft hier geen recht op.");
        if (!me.IsSignedIn && !session.AllowGuests) return ApiProblems.Status(401, "Voor deze bijeenkomst heb je een token nodig.");
        input ??= new RegistrationInput();
        if (ApiProblems.Invalid(input) is { } invalid) return invalid;
        if (!me.IsSignedIn && (string.IsNullOrWhiteSpace(input.Name) || string.IsNullOrWhiteSpace(input.Email)))
            return ApiProblems.Invalid(new[] { ("name", input.Name, "Vul je naam in."), ("email", input.Email, "Vul je e-mailadres in.") }.Where(f => string.IsNullOrWhiteSpace(f.Item2)).Select(f => (f.Item1, f.Item3)));

        var who = await WhoAsync(input, session, me, await db.OrganisesAsync(me, id, cancel), places, cancel);
        if (!who.ByOrganiser)
        {
            var given = input.Answers?.ToDictionary(a => a.Key, a => (string?)a.Value) ?? [];
            var mistakes = AnswerSheet.Mistakes(session, who.MemberId is null, given).Select(m => ("answers." + m.Key, m.Message)).ToList();
            if (session.Consent.Length > 0 && !input.Consent) mistakes.Add(("consent", "Zonder jouw akkoord kun je niet meedoen."));
            mistakes.AddRange(session.Rounds.Where(r => r.Parts.Exists(p => !p.IsFull) && r.Parts.Count(p => input.Parts?.Contains(p.Id) == true) != 1).Select(r => ("parts", $"Kies één onderdeel van ‘{r.Title}’.")));
            if (mistakes.Count > 0) return ApiProblems.Invalid(mistakes);
        }
        if (!me.IsSignedIn)
        {
            await guests.AskAsync(session, who, cancel);
            return TypedResults.Accepted((string?)null, new { State = "awaitingConfirmation" });
        }
        var registration = await places.TakeAsync(id, who, cancel);
        var position = registration.State == RegistrationState.Waiting ? await places.PositionAsync(registration, cancel) : (int?)null;
        return TypedResults.Created($"{http.Request.PathBase}{http.Request.Path}/{registration.Id}", RegistrationView.Of(registration, position));
    }

    static async Task<IResult> DeleteMineAsync(long id, TenantDb db, Person me, Places places, CancellationToken cancel)
    {
        if (!await db.Sessions.VisibleTo(me).AnyAsync(s => s.Id == id, cancel)) return TypedResults.NotFound();
        var mine = await db.Registrations.Active().FirstOrDefaultAsync(r => r.SessionId == id && r.MemberId == me.MemberId, cancel);
        if (mine is null) return TypedResults.NotFound();
        await places.GiveBackAsync(mine, cancel);
        return TypedResults.NoContent();
    }

    static async Task<IResult> DeleteAsync(long id, long registrationId, TenantDb db, Person me, Places places, CancellationToken cancel)
    {
        var all = await db.OrganisesAsync(me, id, cancel);
        var found = await db.Registrations.FirstOrDefaultAsync(r => r.Id == registrationId && r.SessionId == id && (all || r.MemberId == me.MemberId || r.AddedById == me.MemberId), cancel);
        if (found is null) return TypedResults.NotFound();
        await places.GiveBackAsync(found, cancel);
        return TypedResults.NoContent();
    }

    // A member without a name and address means itself.
    static async Task<Attendee> WhoAsync(RegistrationInput input, Session session, Person me, bool organises, Places places, CancellationToken cancel)
    {
        var answers = AnswerSheet.Write(input.Answers ?? []);
        var consent = input.Consent ? session.Consent : "";
        var parts = input.Parts ?? [];
        if (!me.IsSignedIn) return new Attendee(null, input.Name!, input.Email!) { Answers = answers, ConsentedTo = consent, Parts = parts };
        var self = await places.AttendeeAsync(me.MemberId, cancel) with { Answers = answers, ConsentedTo = consent, Parts = parts };
        if (string.IsNullOrWhiteSpace(input.Email) || Registration.KeyOf(input.Email) == Registration.KeyOf(self.Email)) return self;
        var other = await places.AttendeeAsync(string.IsNullOrWhiteSpace(input.Name) ? input.Email : input.Name, input.Email, cancel);
        return other with { Answers = answers, ConsentedTo = consent, Parts = parts, AddedById = me.MemberId, ByOrganiser = organises };
    }
}

/// <summary>Who registers. A member may leave out name and address.</summary>
public sealed class RegistrationInput : IValidatableObject
{
    [StringLength(100, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Name { get; set; }

    [StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens."), MailAddress]
    public string? Email { get; set; }

    /// <summary>Answers by the key of the question, see <c>questions</c> of the session.</summary>
    public Dictionary<string, string>? Answers { get; set; }

    /// <summary>Of a session with a <c>programme</c>: the id of one part in each round.</summary>
    public IReadOnlyList<long>? Parts { get; set; }

    /// <summary>Agrees to the <c>consent</c> of the session.</summary>
    public bool Consent { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Answers is { } answers && (answers.Count > 20 || answers.Any(a => a.Key.Length > 100 || a.Value?.Length > 1000)))
            yield return new("Geef hooguit 20 antwoorden van 1000 tekens.", [nameof(Answers)]);
        if (Parts is { Count: > 12 }) yield return new("Kies hooguit 12 onderdelen.", [nameof(Parts)]);
    }
}

/// <summary>A registration as the API gives it.</summary>
/// <param name="Position">Place on the waiting list, from 1.</param>
public sealed record RegistrationView(long Id, long SessionId, string Name, string Email, string State, int? Position, DateTimeOffset RegisteredAt, IReadOnlyDictionary<string, string> Answers)
{
    public static RegistrationView Of(Registration r, int? position) => new(r.Id, r.SessionId, r.Name, r.Email, SessionView.Camel(r.State), position, r.QueuedUtc == default ? r.CreatedUtc : r.QueuedUtc,
        AnswerSheet.Read(r.Answers));
}
