using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;

namespace Platform.Checklists.Audits;

/// <summary>An answer with the name of its last writer.</summary>
public sealed record SavedAnswer(Answer Answer, string By);

/// <summary>One audit with all that follows from its answers: what the pages, the download and the API show.</summary>
public sealed record AuditReport(Audit Audit, Questionnaire Questionnaire, IReadOnlyDictionary<string, SavedAnswer> Answers)
{
    /// <summary>Given answers only: score by criterion id, null is n.v.t.</summary>
    public IReadOnlyDictionary<string, int?> Scores { get; } = Answers.Values.Where(a => a.Answer.IsGiven).ToDictionary(a => a.Answer.CriterionId, a => a.Answer.Score, StringComparer.Ordinal);

    public Outcome Outcome => field ??= Scoring.Of(Questionnaire, Scores);

    public IReadOnlyList<Advice> Advice => field ??= Scores.Count == 0 ? [] : Platform.Checklists.Scores.Advice.For(Questionnaire, Scores);

    /// <summary>The automatic and the human part apart.</summary>
    public Parts Parts => field ??= Parts.Of(Questionnaire, [.. Answers.Values.Select(a => a.Answer)]);

    public string Title => $"{Audit.Instrument.Title}: {Audit.Gemeente}";
}

/// <summary>Reads what belongs to an audit that was already found to be visible.</summary>
public sealed class ReadAuditReport(TenantDb db, InstrumentShelf shelf)
{
    public async Task<AuditReport> RunAsync(Audit audit, CancellationToken cancel)
    {
        var answers = await (from answer in db.Answers.AsNoTracking()
                             where answer.AuditId == audit.Id
                             join member in db.Members on answer.MemberId equals member.Id
                             select new SavedAnswer(answer, member.DisplayName)).ToListAsync(cancel);
        return new AuditReport(audit, await shelf.ReadAsync(audit.Instrument, cancel), answers.ToDictionary(a => a.Answer.CriterionId, StringComparer.Ordinal));
    }
}
