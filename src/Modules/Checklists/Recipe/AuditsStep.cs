using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Checklists.Recipe;

/// <summary>Step <c>Audits</c>: fictional audits of a demo network. Natural key is instrument, gemeente and owner. No events: nothing happened.</summary>
sealed class AuditsStep(TenantDb db, InstrumentShelf shelf, TimeProvider clock) : IRecipeStep
{
    static readonly JsonSerializerOptions s_options = new() { Converters = { new JsonStringEnumConverter() } };

    public string Name => "Audits";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var notes = new List<string>();
        foreach (var imported in step["Audits"].Deserialize<List<ImportedAudit>>(s_options) ?? [])
        {
            var added = await AddAsync(imported, cancel);
            notes.Add($"{imported.Instrument}, {imported.Gemeente}{(added ? "" : " (was er al)")}");
            context.HasDemoData |= added;
        }
        return StepResult.Done(Name, [.. notes]);
    }

    async Task<bool> AddAsync(ImportedAudit imported, CancellationToken cancel)
    {
        var instrument = await shelf.FindAsync(imported.Instrument, cancel) ?? throw new RuleException($"Het instrument {imported.Instrument} is er niet.");
        var owner = await MemberAsync(imported.Owner, cancel);
        if (await db.Audits.AnyAsync(a => a.Instrument.InstrumentId == instrument.InstrumentId && a.Gemeente == imported.Gemeente && a.OwnerId == owner, cancel)) return false;

        var form = new AuditForm { Gemeente = imported.Gemeente, Website = imported.Website };
        Validator.ValidateObject(form, new ValidationContext(form), validateAllProperties: true);
        var started = clock.GetUtcNow().AddDays(-imported.DaysAgo);
        var audit = Audit.Start(instrument, form, owner, started);
        foreach (var email in imported.Colleagues) audit.Invite(await MemberAsync(email, cancel), started);
        var questionnaire = await shelf.ReadAsync(instrument, cancel);
        var open = questionnaire.Criteria.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, given) in imported.Answers.Index()) audit.Answers.Add(Answer(given, open, owner, started.AddMinutes(4 * index)));
        audit.ChangedUtc = audit.Answers.Count > 0 ? audit.Answers[^1].AnsweredUtc : started;
        if (imported.State == nameof(AuditState.Completed)) audit.Complete(open.Count, audit.ChangedUtc.AddMinutes(30));
        db.Audits.Add(audit);
        await db.SaveChangesAsync(cancel);
        await AddWorkAsync(audit, imported, questionnaire, cancel);
        return true;
    }

    async Task AddWorkAsync(Audit audit, ImportedAudit imported, Questionnaire questionnaire, CancellationToken cancel)
    {
        if (imported.Plan.Count + imported.Walks.Count == 0) return;
        var owners = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var email in imported.Plan.Select(a => a.Owner).OfType<string>().Distinct()) owners[email] = await MemberAsync(email, cancel);
        var link = SeededWork.Link(audit, imported.Walks);
        db.ShareLinks.Add(link);
        await db.SaveChangesAsync(cancel);
        db.PlanActions.AddRange(SeededWork.Actions(audit, imported.Plan, email => owners[email], clock.GetUtcNow()));
        db.Walks.AddRange(SeededWork.Walks(audit, imported.Walks, questionnaire.Scenarios.Select(s => s.Id).ToHashSet(StringComparer.Ordinal), link));
        await db.SaveChangesAsync(cancel);
    }

    static Answer Answer(ImportedAnswer given, HashSet<string> open, long member, DateTimeOffset at)
    {
        if (!open.Remove(given.Criterion)) throw new RuleException($"Vraag {given.Criterion} staat niet in het instrument, of heeft twee antwoorden.");
        var form = new AnswerForm { Score = given.Score?.ToString(CultureInfo.InvariantCulture) ?? AnswerForm.DoesNotApply, Note = given.Note, Evidence = given.Evidence };
        Validator.ValidateObject(form, new ValidationContext(form), validateAllProperties: true);
        var answer = new Answer { CriterionId = given.Criterion };
        answer.Write(form, member, at);
        return answer;
    }

    async Task<long> MemberAsync(string email, CancellationToken cancel)
    {
        var key = email.ToUpperInvariant();
        return await db.Members.Where(m => m.NormalizedEmail == key).Select(m => (long?)m.Id).SingleOrDefaultAsync(cancel) ?? throw new RuleException($"{email} heeft geen account in dit netwerk.");
    }

    sealed record ImportedAudit
    {
        public required string Instrument { get; init; }
        public required string Gemeente { get; init; }
        public string? Website { get; init; }
        public required string Owner { get; init; }
        public IReadOnlyList<string> Colleagues { get; init; } = [];
        public int DaysAgo { get; init; }
        public string State { get; init; } = nameof(AuditState.InProgress);
        public IReadOnlyList<ImportedAnswer> Answers { get; init; } = [];
        public IReadOnlyList<ImportedAction> Plan { get; init; } = [];
        public IReadOnlyList<ImportedWalk> Walks { get; init; } = [];
    }

    sealed record ImportedAnswer(string Criterion, int? Score, string? Note, string? Evidence);
}
