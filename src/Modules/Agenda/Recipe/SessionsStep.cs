using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;

namespace Platform.Agenda.Recipe;

/// <summary>
/// Step <c>Sessions</c>: published sessions some days from today, with members who are registered. A session that is there already (same
/// title, same start) is left as it is. Nobody gets a mail.
/// </summary>
sealed class SessionsStep(TenantDb db, TimeProvider clock) : IRecipeStep
{
    static readonly JsonSerializerOptions s_json = new() { PropertyNameCaseInsensitive = true };

    public string Name => "Sessions";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var records = step["Sessions"].Deserialize<List<SessionRecord>>(s_json) ?? [];
        var emails = records.SelectMany(r => r.Registrations).Append("").Concat(records.Select(r => r.Organiser ?? "")).Where(e => e.Length > 0).Select(Registration.KeyOf).Distinct().ToList();
        var members = await db.Members.Where(m => emails.Contains(m.NormalizedEmail!)).ToDictionaryAsync(m => m.NormalizedEmail!, m => (m.Id, m.DisplayName, m.Email), cancel);
        var now = clock.GetUtcNow();
        var made = 0;
        foreach (var record in records)
        {
            var details = record.ToDetails(now);
            if (await db.Sessions.AnyAsync(s => s.Title == details.Title && s.StartUtc == details.StartUtc, cancel)) continue;
            var session = Session.Plan(details, record.Organiser is { } organiser ? Find(organiser).Id : null, now);
            session.State = SessionState.Published;
            db.Add(session);
            await db.SaveChangesAsync(cancel);
            foreach (var (index, email) in record.Registrations.Distinct(StringComparer.OrdinalIgnoreCase).Index())
            {
                var member = Find(email);
                Register(session, new Attendee(member.Id, member.DisplayName, member.Email!), now.AddMinutes(index - 10_000));
            }
            RemindParticipants.Plan(db, session, now);
            await db.SaveChangesAsync(cancel);
            context.HasDemoData |= record.Registrations.Count > 0;
            made++;
        }
        return StepResult.Done(Name, $"{made} van {records.Count} bijeenkomsten gemaakt.");

        (long Id, string DisplayName, string? Email) Find(string email) =>
            members.TryGetValue(Registration.KeyOf(email), out var member) ? member : throw new RuleException($"Het lid {email} bestaat niet.");
    }

    // Nobody can register yet: the recipe's transaction is not committed, so counting here is safe.
    void Register(Session session, Attendee who, DateTimeOffset at)
    {
        RegistrationState state;
        if (session.Taken < session.Capacity) (state, session.Taken) = (RegistrationState.Confirmed, session.Taken + 1);
        else if (session.Waiting < session.WaitingListSize) (state, session.Waiting) = (RegistrationState.Waiting, session.Waiting + 1);
        else throw new RuleException($"Bij ‘{session.Title}’ zijn meer aanmeldingen dan plekken.");
        var registration = new Registration { SessionId = session.Id };
        registration.Enter(state, who, session, at);
        db.Add(registration);
    }
}

/// <summary>A session in a recipe file.</summary>
sealed record SessionRecord
{
    public string Title { get; init; } = "";

    public string Type { get; init; } = "";

    public string? Summary { get; init; }

    public string? Body { get; init; }

    public int DaysFromNow { get; init; }

    /// <summary>Dutch time: 10:00.</summary>
    public string Time { get; init; } = "";

    public int Minutes { get; init; }

    /// <summary>"Online" or a place.</summary>
    public string Place { get; init; } = "Online";

    public string? Address { get; init; }

    public string? JoinUrl { get; init; }

    public int Capacity { get; init; }

    public int WaitingListSize { get; init; }

    public string? Organiser { get; init; }

    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Theme { get; init; }

    public bool Public { get; init; } = true;

    public bool AllowGuests { get; init; }

    /// <summary>E-mail addresses of members, in the order in which they came.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    public SessionDetails ToDetails(DateTimeOffset now)
    {
        if (Title.Length == 0) throw new RuleException("Een bijeenkomst heeft geen titel.");
        if (!Enum.TryParse<SessionType>(Type, ignoreCase: true, out var type) || !Enum.IsDefined(type)) throw new RuleException($"‘{Title}’: de soort {Type} bestaat niet.");
        if (!TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) throw new RuleException($"‘{Title}’: de tijd {Time} klopt niet.");
        if (Minutes <= 0) throw new RuleException($"‘{Title}’: de duur klopt niet.");
        if (Capacity <= 0) throw new RuleException($"‘{Title}’: het aantal plekken klopt niet.");
        var start = DutchTime.FromLocal(DutchTime.Local(now).Date.AddDays(DaysFromNow) + time.ToTimeSpan());
        var online = Place.Equals("online", StringComparison.OrdinalIgnoreCase);
        return new SessionDetails
        {
            Title = Title,
            Type = type,
            Summary = Summary ?? "",
            Body = Body ?? "",
            Speakers = Speakers,
            Theme = Theme ?? "",
            StartUtc = start,
            EndUtc = start.AddMinutes(Minutes),
            IsOnline = online,
            Place = Place,
            Address = Address ?? "",
            JoinUrl = JoinUrl,
            Capacity = Capacity,
            WaitingListSize = WaitingListSize,
            Public = Public,
            AllowGuests = AllowGuests,
        };
    }
}
