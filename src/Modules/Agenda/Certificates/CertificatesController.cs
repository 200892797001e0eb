using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Agenda.Certificates;

/// <summary>A certificate to show, to print and to check, for everybody who has its code.</summary>
[Route("agenda/certificaat"), AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CertificatesController(TenantDb db, SiteUrls urls, PdfPrinter printer, ICompositeViewEngine views, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View(new CodePage("", false));

    [HttpPost(""), EnableRateLimiting(RateLimits.Guessing)]
    public async Task<IActionResult> Find(string? code, CancellationToken cancel)
    {
        if (await FindAsync(Certificate.Normalize(code ?? ""), cancel) is { } page) return Redirect("~" + page.Certificate.Url);
        Response.StatusCode = 422;
        return View("New", new CodePage(code ?? "", true));
    }

    [HttpGet("{code:length(12)}")]
    public async Task<IActionResult> Show(string code, CancellationToken cancel) => await FindAsync(code, cancel) is { } page ? View(page) : NotFound();

    [HttpGet("{code:length(12)}/pdf")]
    public async Task<IActionResult> Pdf(string code, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } page) return NotFound();
        if (await printer.PrintAsync(await views.WriteAsync(this, "Paper", page), cancel) is { } pdf) return File(pdf, "application/pdf", $"bewijs-van-deelname-{code}.pdf");
        TempData["Toast"] = "De PDF is nu niet te maken. Probeer het straks opnieuw, of druk de pagina af.";
        return Redirect("~" + page.Certificate.Url);
    }

    async Task<CertificatePage?> FindAsync(string code, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await Certificate.FindAsync(db, code, clock.GetUtcNow(), cancel) is not { } certificate) return null;
        var address = urls.Absolute(certificate.Url);
        return new CertificatePage(certificate, address, QrPicture.Of(address), printer.IsInstalled);
    }
}

public sealed record CertificatePage(Certificate Certificate, string Address, string Qr, bool CanPrint);

public sealed record CodePage(string Code, bool Unknown);
