using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Agenda.Parts;

/// <summary>
/// Gives seats of the parts of a programme and takes them back. Call it inside the transaction that holds the row of the session; the
/// number of seats is a condition of the statement all the same.
/// </summary>
public sealed class PartSeats(TenantDb db)
{
    /// <summary>One seat in each round for which a part is wanted; who chose something else there before gives that back.</summary>
    /// <param name="strict">A part that is full undoes everything; else that round stays open and can be chosen later.</param>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="RuleException">A part is full.</exception>
    public async Task<bool> TakeAsync(Registration registration, bool strict, CancellationToken cancel)
    {
        var wanted = registration.WantedParts;
        var parts = await db.Parts.AsNoTracking().Where(p => wanted.Contains(p.Id) && p.Round.SessionId == registration.SessionId).OrderBy(p => p.Id).ToListAsync(cancel);
        var before = await db.Choices.Where(c => c.RegistrationId == registration.Id).ToDictionaryAsync(c => c.RoundId, cancel);
        var changed = false;
        foreach (var part in parts.DistinctBy(p => p.RoundId))
        {
            var old = before.GetValueOrDefault(part.RoundId);
            if (old?.PartId == part.Id) continue;
            if (await db.Parts.Where(p => p.Id == part.Id && p.Taken < p.Seats).ExecuteUpdateAsync(u => u.SetProperty(p => p.Taken, p => p.Taken + 1), cancel) == 0)
            {
                if (strict) throw new RuleException($"‘{part.Title}’ is vol. Kies iets anders in deze ronde.");
                continue;
            }
            changed = true;
            if (old is null) db.Add(new Choice { RegistrationId = registration.Id, RoundId = part.RoundId, PartId = part.Id });
            else
            {
                await GiveBackAsync(old.PartId, cancel);
                old.PartId = part.Id;
            }
        }
        await db.SaveChangesAsync(cancel);
        await LoadAsync(db, [registration], cancel);
        return changed;
    }

    /// <summary>Gives back all seats of somebody who leaves.</summary>
    public async Task ReturnAsync(Registration registration, CancellationToken cancel)
    {
        foreach (var choice in await db.Choices.Where(c => c.RegistrationId == registration.Id).OrderBy(c => c.PartId).ToListAsync(cancel))
        {
            await GiveBackAsync(choice.PartId, cancel);
            db.Remove(choice);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts their choices on these registrations, for a list, a mail or a calendar.</summary>
    public static async Task LoadAsync(TenantDb db, IReadOnlyCollection<Registration> registrations, CancellationToken cancel)
    {
        var ids = registrations.Select(r => r.Id).ToList();
        var all = (await db.Choices.AsNoTracking().Include(c => c.Part).Include(c => c.Round).Where(c => ids.Contains(c.RegistrationId)).ToListAsync(cancel)).ToLookup(c => c.RegistrationId);
        foreach (var registration in registrations) registration.Choices = [.. all[registration.Id].OrderBy(c => c.Round.StartUtc).ThenBy(c => c.RoundId)];
    }

    Task<int> GiveBackAsync(long partId, CancellationToken cancel) => db.Parts.Where(p => p.Id == partId).ExecuteUpdateAsync(u => u.SetProperty(p => p.Taken, p => p.Taken - 1), cancel);
}
