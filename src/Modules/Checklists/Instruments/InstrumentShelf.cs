using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Checklists.Instruments;

/// <summary>The instruments of this network.</summary>
public sealed class InstrumentShelf(TenantDb db, ParsedInstruments parsed, TimeProvider clock)
{
    /// <summary>The newest version of every instrument, without its questions.</summary>
    public async Task<IReadOnlyList<InstrumentVersion>> LatestAsync(CancellationToken cancel)
    {
        var all = await db.InstrumentVersions.AsNoTracking().ToListAsync(cancel);
        return [.. all.GroupBy(i => i.InstrumentId, StringComparer.Ordinal).Select(g => g.MaxBy(i => i.Version)!).OrderBy(i => i.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>The newest version of one instrument, tracked so that an audit can begin with it; or null.</summary>
    public Task<InstrumentVersion?> FindAsync(string? instrumentId, CancellationToken cancel) =>
        db.InstrumentVersions.Where(i => i.InstrumentId == instrumentId).OrderByDescending(i => i.Version).FirstOrDefaultAsync(cancel);

    /// <summary>The questions of a version; a query only when no tenant asked for the same file lately.</summary>
    public async Task<Questionnaire> ReadAsync(InstrumentVersion version, CancellationToken cancel) =>
        parsed.Find(version.Hash) ?? parsed.Keep(version.Hash, await db.InstrumentVersions.Where(i => i.Id == version.Id).Select(i => i.File.Json).SingleAsync(cancel));

    /// <summary>The questions of several versions in at most one query.</summary>
    public async Task<IReadOnlyDictionary<long, Questionnaire>> ReadAsync(IReadOnlyCollection<InstrumentVersion> versions, CancellationToken cancel)
    {
        var found = versions.DistinctBy(v => v.Id).ToDictionary(v => v.Id, v => parsed.Find(v.Hash));
        var missing = found.Where(f => f.Value is null).Select(f => f.Key).ToList();
        if (missing.Count > 0)
            foreach (var file in await db.InstrumentVersions.Where(i => missing.Contains(i.Id)).Select(i => new { i.Id, i.Hash, i.File.Json }).ToListAsync(cancel))
                found[file.Id] = parsed.Keep(file.Hash, file.Json);
        return found.ToDictionary(f => f.Key, f => f.Value!);
    }

    /// <summary>All versions, newest first within an instrument, without their questions.</summary>
    public async Task<IReadOnlyList<InstrumentVersion>> AllAsync(CancellationToken cancel)
    {
        var all = await db.InstrumentVersions.AsNoTracking().ToListAsync(cancel);
        return [.. all.OrderBy(i => i.Title, StringComparer.CurrentCulture).ThenBy(i => i.InstrumentId, StringComparer.Ordinal).ThenByDescending(i => i.Version)];
    }

    /// <summary>
    /// Adds a version. The same file a second time changes nothing. A question that the version before did not have starts without weight:
    /// it runs along until somebody switches it on in the next version.
    /// </summary>
    /// <returns>The version, and whether it is new here.</returns>
    /// <exception cref="RuleException">The file is no instrument, or this version is here with other questions.</exception>
    public async Task<(InstrumentVersion Version, bool IsNew)> ImportAsync(string json, CancellationToken cancel)
    {
        var questionnaire = QuestionnaireFile.Parse(json);
        if (await BeforeAsync(questionnaire, cancel) is { } before && questionnaire.Criteria.Any(c => c.Counts && before.Criterion(c.Id) is null))
        {
            questionnaire = questionnaire with { Basins = [.. questionnaire.Basins.Select(b => b with { Criteria = [.. b.Criteria.Select(c => before.Criterion(c.Id) is null ? c with { Weight = 0 } : c)] })] };
            json = QuestionnaireFile.Write(questionnaire);
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        if (await db.InstrumentVersions.SingleOrDefaultAsync(i => i.InstrumentId == questionnaire.Id && i.Version == questionnaire.Version, cancel) is { } known)
        {
            if (known.Hash != hash) throw new RuleException($"Versie {known.Version} van {known.Title} is hier al, met andere inhoud. Geef het bestand een hoger versienummer.");
            return (known, false);
        }
        var version = new InstrumentVersion
        {
            InstrumentId = questionnaire.Id,
            Version = questionnaire.Version,
            Title = questionnaire.Title,
            Subtitle = questionnaire.Subtitle,
            Audience = questionnaire.Audience,
            CriteriaCount = questionnaire.Criteria.Count(),
            File = new InstrumentFile { Json = json },
            Hash = hash,
            ImportedUtc = clock.GetUtcNow(),
        };
        db.InstrumentVersions.Add(version);
        db.Audit("instrument.imported", $"{version.InstrumentId}:{version.Version}");
        db.Raise(() => new InstrumentPublished(version.InstrumentId, version.Version));
        try
        {
            await db.SaveChangesAsync(cancel);
            return (version, true);
        }
        catch (DbUpdateException e) when (UniqueKey.IsBroken(e) && db.Database.CurrentTransaction is null)
        {
            db.Entry(version.File).State = db.Entry(version).State = EntityState.Detached;
            return await ImportAsync(json, cancel); // somebody was first: with the same questions, or the message says so
        }
    }

    /// <summary>The version that came before this one, or null for the first.</summary>
    async Task<Questionnaire?> BeforeAsync(Questionnaire questionnaire, CancellationToken cancel) =>
        await db.InstrumentVersions.AsNoTracking().Where(i => i.InstrumentId == questionnaire.Id && i.Version < questionnaire.Version).OrderByDescending(i => i.Version).FirstOrDefaultAsync(cancel) is { } before
            ? await ReadAsync(before, cancel) : null;
}
