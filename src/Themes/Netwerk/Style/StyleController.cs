using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Platform.Themes.Netwerk.Style;

/// <summary>Every component on one page, for who builds and for the browser tests. Development only.</summary>
[AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public sealed class StyleController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/_stijl")]
    public IActionResult Index()
    {
        if (!environment.IsDevelopment()) return NotFound();
        ModelState.AddModelError(nameof(StyleForm.Email), "Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl.");
        ModelState.AddModelError(nameof(StyleForm.Organisation), "Kies een organisatie.");
        return View(new StyleForm());
    }
}
