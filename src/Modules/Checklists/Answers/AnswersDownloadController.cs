using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Checklists.Answers;

[Route("checklists/{id:long}/antwoorden.csv")]
public sealed class AnswersDownloadController(TenantDb db, Person me, ReadAuditReport reports) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var report = await reports.RunAsync(audit, cancel);
        var csv = new CsvText("Deel", "Vraag", "Gewicht", "Kritisch", "Score", "Oordeel", "Voorstel", "Reden", "Notitie", "Bewijs", "Door", "Wanneer");
        foreach (var basin in report.Questionnaire.Basins)
        {
            foreach (var criterion in basin.Criteria)
            {
                var saved = report.Answers.GetValueOrDefault(criterion.Id);
                var given = saved?.Answer.IsGiven == true;
                csv.Add(basin.Title, criterion.Question, criterion.Weight, criterion.Critical ? "ja" : "nee", saved?.Answer.Score, given ? report.Questionnaire.Label(saved!.Answer.Score) : "",
                    saved?.Answer.Proposed, saved?.Answer.Reason, saved?.Answer.Note, saved?.Answer.EvidenceUrl, saved?.By, saved is null ? "" : DutchTime.DateAndTime(saved.Answer.AnsweredUtc));
            }
        }
        return File(csv.ToBytes(), "text/csv; charset=utf-8", $"{audit.Instrument.InstrumentId}-{id}.csv");
    }
}
