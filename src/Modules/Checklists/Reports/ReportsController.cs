using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Platform.Checklists.Answers;
using Platform.Checklists.Api;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Checklists.Plan;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Checklists.Reports;

/// <summary>What a team hands to a councillor: a page, a PDF, figures for a spreadsheet or a program.</summary>
[Route("checklists/{id:long}")]
public sealed class ReportsController(TenantDb db, Person me, ReadOutcome outcomes, ReadPlan plans, PdfPrinter printer, ICompositeViewEngine views) : Controller
{
    [HttpGet("rapport")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) => await PageAsync(id, cancel) is { } page ? View(page) : NotFound();

    [HttpGet("rapport.pdf")]
    public async Task<IActionResult> Pdf(long id, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page) return NotFound();
        if (await printer.PrintAsync(await views.WriteAsync(this, "Paper", page with { ForPaper = true }), cancel) is { } pdf) return File(pdf, "application/pdf", $"rapport-{id}.pdf");
        TempData["Toast"] = "De PDF is nu niet te maken. Probeer het straks opnieuw, of druk de pagina af.";
        return LocalRedirect("~" + page.Base);
    }

    [HttpGet("rapport.json")]
    public async Task<IActionResult> Data(long id, [FromServices] ReadProposals proposals, CancellationToken cancel) =>
        await PageAsync(id, cancel) is { } page ? Json(ReportJson.Of(page.Report, await proposals.RunAsync(id, cancel))) : NotFound();

    [HttpGet("rapport.csv")]
    public async Task<IActionResult> Table(long id, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page) return NotFound();
        var before = page.Outcome.Comparison?.Basins.ToDictionary(b => b.Basin.Id, b => b.Before);
        var figures = page.Outcome.Benchmark is { IsShown: true } benchmark ? benchmark.Figures.ToDictionary(f => f.Basin, f => (int?)f.Median) : null;
        var parts = page.Report.Parts;
        var csv = new CsvText("Bekken", "Score", "Drempel", "Beantwoord", "Vragen", "Score websitecheck", "Score mensen", "Vorige keer", "Midden van gemeenten");
        foreach (var (index, basin) in page.Report.Outcome.Basins.Index())
            csv.Add(basin.Basin.Title, basin.Score, page.Report.Questionnaire.Threshold, basin.Answered, basin.Total, parts.Automatic.Basins[index].Score, parts.Human.Basins[index].Score, before?.GetValueOrDefault(basin.Basin.Id), figures?.GetValueOrDefault(basin.Basin.Id));
        return File(csv.ToBytes(), "text/csv; charset=utf-8", $"rapport-{id}.csv");
    }

    async Task<ReportPage?> PageAsync(long id, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return null;
        var outcome = await outcomes.RunAsync(audit, forReaders: false, cancel);
        return new ReportPage(outcome, await plans.RunAsync(outcome.Report, cancel), audit.Url + "/rapport", IsShared: false, printer.IsInstalled);
    }
}
