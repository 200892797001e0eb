using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Drafts;

/// <summary>Begins a draft of an instrument, keeps it and makes it the newest version.</summary>
public sealed class DraftShelf(TenantDb db, Person me, InstrumentShelf shelf, TimeProvider clock)
{
    public Task<InstrumentDraft?> FindAsync(string instrument, CancellationToken cancel) => db.InstrumentDrafts.SingleOrDefaultAsync(d => d.InstrumentId == instrument, cancel);

    /// <returns>The draft that is there, or a new one of the newest version; null when there is no such instrument.</returns>
    public async Task<InstrumentDraft?> BeginAsync(string instrument, CancellationToken cancel)
    {
        if (await FindAsync(instrument, cancel) is { } there) return there;
        if (await shelf.FindAsync(instrument, cancel) is not { } latest) return null;
        var questionnaire = await shelf.ReadAsync(latest, cancel);
        var draft = new InstrumentDraft { InstrumentId = instrument };
        draft.Write(questionnaire with { Version = latest.Version + 1 }, me.MemberId, clock.GetUtcNow());
        draft.Version = 1;
        db.InstrumentDrafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancel);
            return draft;
        }
        catch (DbUpdateException e) when (UniqueKey.IsBroken(e))
        {
            db.Entry(draft).State = EntityState.Detached;
            return await FindAsync(instrument, cancel); // a colleague began at the same moment
        }
    }

    /// <summary>Changes the questionnaire of a draft.</summary>
    /// <param name="seen">The version of the draft that this person saw.</param>
    /// <exception cref="RuleException">Somebody else changed it meanwhile, or the instrument would not hold.</exception>
    public async Task ChangeAsync(InstrumentDraft draft, int seen, Func<Questionnaire, Questionnaire> change, CancellationToken cancel)
    {
        var changed = change(draft.Read());
        if (QuestionnaireFile.MistakesOf(changed) is { Count: > 0 } mistakes) throw new RuleException(string.Join(" ", mistakes));
        if (seen != draft.Version) throw Stale();
        draft.Write(changed, me.MemberId, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Stale();
        }
    }

    /// <summary>Ids of questions that people have seen in a version before; others start without weight.</summary>
    public async Task<IReadOnlySet<string>> KnownCriteriaAsync(string instrument, CancellationToken cancel) =>
        await shelf.FindAsync(instrument, cancel) is { } latest ? (await shelf.ReadAsync(latest, cancel)).Criteria.Select(c => c.Id).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    /// <returns>The new version.</returns>
    /// <exception cref="RuleException">Nothing was changed, or a newer version was imported meanwhile.</exception>
    public async Task<InstrumentVersion> PublishAsync(InstrumentDraft draft, CancellationToken cancel)
    {
        try
        {
            return await db.InTransactionAsync(() => PublishInOneAsync(draft, cancel), cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleException("Een collega bracht dit concept tegelijk met jou uit, of veranderde het. Kijk welke versie er nu is.");
        }
    }

    async Task<InstrumentVersion> PublishInOneAsync(InstrumentDraft draft, CancellationToken cancel)
    {
        var (questionnaire, latest) = (draft.Read(), (await shelf.FindAsync(draft.InstrumentId, cancel))!);
        if (QuestionnaireFile.Write(questionnaire with { Version = latest.Version }) == QuestionnaireFile.Write(await shelf.ReadAsync(latest, cancel))) throw new RuleException("Het concept is gelijk aan de versie die er al is.");
        var (version, _) = await shelf.ImportAsync(QuestionnaireFile.Write(questionnaire with { Version = Math.Max(questionnaire.Version, latest.Version + 1) }), cancel);
        db.InstrumentDrafts.Remove(draft);
        await db.SaveChangesAsync(cancel);
        return version;
    }

    public async Task RemoveAsync(InstrumentDraft draft, CancellationToken cancel)
    {
        db.InstrumentDrafts.Remove(draft);
        db.Audit("instrument.draft.deleted", draft.InstrumentId);
        await db.SaveChangesAsync(cancel);
    }

    static RuleException Stale() => new("Een collega heeft het concept intussen veranderd. Kijk het na en sla nog een keer op.");
}
