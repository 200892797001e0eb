using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Evaluations;
using Platform.Agenda.Organisers;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

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
        var emails = records.SelectMany(r => r.Registrations).Concat(records.SelectMany(r => r.Helpers)).Concat(records.Select(r => r.Organiser ?? "")).Where(e => e.Length > 0).Select(Registration.KeyOf).Distinct().ToList();
        var members = await db.Members.Where(m => emails.Contains(m.NormalizedEmail!)).ToDictionaryAsync(m => m.NormalizedEmail!, m => (m.Id, m.DisplayName, m.Email), cancel);
        var now = clock.GetUtcNow();
        var made = 0;
        foreach (var record in records)
        {
            var details = record.ToDetails(now);
            if (await db.Sessions.AnyAsync(s => s.Title == details.Title && s.StartUtc == details.StartUtc, cancel)) continue;
            var session = Session.Plan(details, record.Organiser is { } organiser ? Find(organiser).Id : null, now);
            session.State = SessionState.Published;
            session.Organisers.AddRange(record.Helpers.Select(h => new Organiser { MemberId = Find(h).Id }));
            db.Add(session);
            await db.SaveChangesAsync(cancel);
            foreach (var (index, email) in record.Registrations.Distinct(StringComparer.OrdinalIgnoreCase).Index())
            {
                var member = Find(email);
                await RegisterAsync(session, new Attendee(member.Id, member.DisplayName, member.Email!), index, now.AddMinutes(index - 10_000), cancel);
            }
            await db.SaveChangesAsync(cancel);
            RemindParticipants.Plan(db, session, now);
            if (session.EndUtc > now) AskAfterwards.Plan(db, session);
            await db.SaveChangesAsync(cancel);
            context.HasDemoData |= record.Registrations.Count > 0;
            made++;
        }
        return StepResult.Done(Name, $"{made} van {records.Count} bijeenkomsten gemaakt.");

        (long Id, string DisplayName, string? Email) Find(string email) =>
            members.TryGetValue(Registration.KeyOf(email), out var member) ? member : throw new RuleException($"Het lid {email} bestaat niet.");
    }

    // Nobody can register yet: the recipe's transaction is not committed, so counting here is safe.
    async Task RegisterAsync(Session session, Attendee who, int index, DateTimeOffset at, CancellationToken cancel)
    {
        RegistrationState state;
        if (session.Taken < session.Capacity) (state, session.Taken) = (RegistrationState.Confirmed, session.Taken + 1);
        else if (session.Waiting < session.WaitingListSize) (state, session.Waiting) = (RegistrationState.Waiting, session.Waiting + 1);
        else throw new RuleException($"Bij ‘{session.Title}’ zijn meer aanmeldingen dan plekken.");
        var registration = new Registration { SessionId = session.Id };
        registration.Enter(state, who, session, at);
        db.Add(registration);
        if (state != RegistrationState.Confirmed || !session.HasProgramme) return;
        await db.SaveChangesAsync(cancel); // the choices need the id
        // In turn through the parts of each round.
        var chosen = session.Rounds.InOrder().Where(r => r.Parts.Exists(p => !p.IsFull)).Select(r => r.Parts[index % r.Parts.Count] is { IsFull: false } next ? next : r.Parts.First(p => !p.IsFull)).ToList();
        registration.Want(chosen.Select(p => p.Id));
        foreach (var part in chosen)
        {
            part.Taken++;
            db.Add(new Choice { RegistrationId = registration.Id, RoundId = part.RoundId, PartId = part.Id });
        }
    }
}
