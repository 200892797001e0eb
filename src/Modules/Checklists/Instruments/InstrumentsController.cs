using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Instruments;

public sealed class InstrumentUpload
{
    [Display(Name = "Instrumentbestand"), Required(ErrorMessage = "Kies een bestand.")]
    public IFormFile? File { get; set; }
}

/// <param name="Versions">All of them, newest first.</param>
/// <param name="Audits">How many audits use each version, by its id.</param>
/// <param name="Drafts">Instruments that somebody is working on.</param>
/// <param name="Mistakes">Why the file that was sent cannot be used.</param>
public sealed record InstrumentsPage(
    IReadOnlyList<IGrouping<string, InstrumentVersion>> Versions, IReadOnlyDictionary<long, int> Audits, IReadOnlySet<string> Drafts, InstrumentUpload Form, IReadOnlyList<string> Mistakes);

/// <summary>The instruments of this network for who may change them: their versions, import, download.</summary>
[Route("checklists/instrumenten"), Permission(ChecklistsPermissions.Instruments)]
public sealed class InstrumentsController(TenantDb db, InstrumentShelf shelf) : Controller
{
    const int MaxBytes = 2 * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await PageAsync(new InstrumentUpload(), [], cancel));

    [HttpPost("")]
    public async Task<IActionResult> Create([Bind(Prefix = nameof(InstrumentsPage.Form))] InstrumentUpload form, CancellationToken cancel)
    {
        if (form.File?.Length > MaxBytes) ModelState.AddModelError("Form.File", "Het bestand is groter dan 2 MB.");
        if (!ModelState.IsValid) return await Again([]);
        using var reader = new StreamReader(form.File!.OpenReadStream(), Encoding.UTF8);
        var json = await reader.ReadToEndAsync(cancel);
        if (QuestionnaireFile.Read(json).Mistakes is { Count: > 0 } mistakes) return await Again(mistakes);
        try
        {
            var (version, isNew) = await shelf.ImportAsync(json, cancel);
            TempData["Toast"] = isNew ? $"Versie {version.Version} van {version.Title} staat klaar." : $"Versie {version.Version} van {version.Title} was hier al.";
            return RedirectToAction(nameof(Index));
        }
        catch (RuleException rule)
        {
            return await Again([rule.Message]);
        }

        async Task<IActionResult> Again(IReadOnlyList<string> mistakes)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(form, mistakes, cancel));
        }
    }

    [HttpGet("{instrument}/{version:int}.json")]
    public async Task<IActionResult> Download(string instrument, int version, CancellationToken cancel) =>
        await db.InstrumentVersions.AsNoTracking().Where(i => i.InstrumentId == instrument && i.Version == version).Select(i => i.File.Json).SingleOrDefaultAsync(cancel) is { } json
            ? File(Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8", $"{instrument}-{version}.json") : NotFound();

    async Task<InstrumentsPage> PageAsync(InstrumentUpload form, IReadOnlyList<string> mistakes, CancellationToken cancel) => new(
        [.. (await shelf.AllAsync(cancel)).GroupBy(v => v.InstrumentId, StringComparer.Ordinal)],
        await db.Audits.GroupBy(a => a.InstrumentVersionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel),
        (await db.InstrumentDrafts.Select(d => d.InstrumentId).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal), form, mistakes);
}
