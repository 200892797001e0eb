using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Checklists.Plan;
using Platform.Checklists.Sharing;
using Platform.Kernel.Files;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Checklists.Reports;

/// <summary>The report for who has a link: without an account, without names and notes.</summary>
[Route("checklists/rapport/{secret:length(32)}"), AllowAnonymous]
public sealed class SharedReportsController(OpenLinks links, ReadOutcome outcomes, ReadPlan plans, PdfPrinter printer, ICompositeViewEngine views) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel) => await PageAsync(secret, cancel) is { } page ? View("Checklists:Reports/Show", page) : NotFound();

    /// <summary>A post, so that the limit on visitors holds: making a PDF is the most expensive thing they can ask.</summary>
    [HttpPost("pdf"), EnableRateLimiting(RateLimits.Visitors)]
    public async Task<IActionResult> Pdf(string secret, CancellationToken cancel)
    {
        if (await PageAsync(secret, cancel) is not { } page) return NotFound();
        if (await printer.PrintAsync(await views.WriteAsync(this, "Checklists:Reports/Paper", page with { ForPaper = true }), cancel) is { } pdf) return File(pdf, "application/pdf", "rapport.pdf");
        TempData["Toast"] = "De PDF is nu niet te maken. Probeer het straks opnieuw, of druk de pagina af.";
        return LocalRedirect("~" + page.Base);
    }

    async Task<ReportPage?> PageAsync(string secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, ShareKind.Report, Response, cancel) is not { } link) return null;
        var outcome = await outcomes.RunAsync(link.Audit, forReaders: false, cancel);
        return new ReportPage(outcome, await plans.RunAsync(outcome.Report, cancel), link.Url, IsShared: true, printer.IsInstalled);
    }
}
