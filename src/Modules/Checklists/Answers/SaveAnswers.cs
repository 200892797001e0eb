using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Answers;

/// <summary>
/// Stores answers of one person. Everybody on the team writes at once: what one did not change is left alone, and what another
/// changed in the meantime is not overwritten but given back, so that the person sees both and chooses.
/// </summary>
public sealed class SaveAnswers(TenantDb db, Person me, TimeProvider clock, ReadProposals proposals)
{
    /// <returns>The answers of a colleague that stand in the way, by criterion; everything else is saved.</returns>
    /// <exception cref="RuleException">The audit is completed, a criterion is not in its instrument, or a reason is missing.</exception>
    public Task<IReadOnlyDictionary<string, Answer>> RunAsync(Audit audit, Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerForm> forms, CancellationToken cancel)
    {
        var known = questionnaire.Criteria.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        if (forms.Keys.FirstOrDefault(id => !known.Contains(id)) is { } stranger) throw new RuleException($"Vraag {stranger} staat niet in deze checklist.");
        var changed = forms.Where(f => !f.Value.IsUntouched).ToDictionary(StringComparer.Ordinal);
        return db.InTransactionAsync(() => SaveAsync(audit.Id, questionnaire, changed, cancel), cancel);
    }

    async Task<IReadOnlyDictionary<string, Answer>> SaveAsync(long auditId, Questionnaire questionnaire, Dictionary<string, AnswerForm> forms, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await db.ClaimOpenAsync(auditId, now, cancel)) throw new RuleException("Deze checklist is afgerond. Heropen hem om antwoorden te veranderen.");

        var stored = await db.Answers.Where(a => a.AuditId == auditId && forms.Keys.Contains(a.CriterionId)).ToDictionaryAsync(a => a.CriterionId, StringComparer.Ordinal, cancel);
        var proposed = (await proposals.RunAsync(auditId, cancel)).Scores(questionnaire);
        var conflicts = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (id, form) in forms)
        {
            if (!stored.TryGetValue(id, out var answer))
            {
                if (form.IsEmpty) continue;
                db.Answers.Add(answer = new Answer { AuditId = auditId, CriterionId = id });
            }
            else if (form.SaysTheSameAs(answer)) continue;
            else if (form.Version is { } seen && seen != answer.Version && answer.MemberId != me.MemberId)
            {
                conflicts.Add(id, answer);
                continue;
            }
            answer.Write(form, me.MemberId, now, proposed.TryGetValue(id, out var score) ? score : null);
        }
        await db.SaveChangesAsync(cancel);
        return conflicts;
    }
}
