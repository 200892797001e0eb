using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Parts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Types;

/// <summary>The types of content: make one, say what its items consist of, remove it.</summary>
[Route("beheer/inhoud/typen"), Permission(ContentsPermissions.Structure)]
public sealed class TypesController(TenantDb db, ContentTypes types, Composer composer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var counts = await db.ContentItems.Where(i => i.Latest).GroupBy(i => i.ContentType).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return View(types.All.Select(t => new TypeLine(t, types.IsShipped(t.Name), counts.GetValueOrDefault(t.Name))).ToList());
    }

    [HttpGet("nieuw")]
    public IActionResult New() => View(new TypeForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(TypeForm form, CancellationToken cancel)
    {
        var name = TechnicalNames.Of(form.DisplayName ?? "");
        if (ModelState.IsValid && name.Length == 0) ModelState.AddModelError(nameof(form.DisplayName), "Gebruik minstens één letter in de naam.");
        if (ModelState.IsValid && (types.Find(name) is not null || composer.Find(name) is not null)) ModelState.AddModelError(nameof(form.DisplayName), "Er is al een soort met deze naam.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", form);
        }
        var type = form.Over(new TypeDefinition(name, form.DisplayName!.Trim())).With(nameof(TitlePart));
        if (form.HasPage && !form.IsWidget) type = type.With(nameof(AutoroutePart), ("Pattern", AutoroutePart.DefaultPattern)).With(nameof(MarkdownBodyPart));
        await SaveAsync(type, "content.type.added", cancel);
        TempData["Toast"] = "De soort is gemaakt. Kies hieronder waar een stuk uit bestaat.";
        return RedirectToAction(nameof(Edit), new { name });
    }

    [HttpGet("{name}")]
    public async Task<IActionResult> Edit(string name, CancellationToken cancel) => types.Find(name) is { } type ? View(await PageAsync(type, TypeForm.Of(type), cancel)) : NotFound();

    [HttpPost("{name}")]
    public async Task<IActionResult> Update(string name, [Bind(Prefix = "Form")] TypeForm form, CancellationToken cancel)
    {
        if (types.Find(name) is not { } type || types.IsShipped(name)) return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", await PageAsync(type, form, cancel));
        }
        await SaveAsync(form.Over(type), "content.type.changed", cancel);
        TempData["Toast"] = "De soort is opgeslagen.";
        return RedirectToAction(nameof(Edit), new { name });
    }

    [HttpGet("{name}/verwijderen")]
    public async Task<IActionResult> Remove(string name, CancellationToken cancel) =>
        types.Find(name) is { } type && !types.IsShipped(name) ? View(new TypeLine(type, false, await ItemsOf(name).CountAsync(cancel))) : NotFound();

    /// <param name="zeker">Needed when there are items: they stay, and nobody sees them any more.</param>
    [HttpPost("{name}/verwijderen")]
    public async Task<IActionResult> Destroy(string name, bool zeker, CancellationToken cancel)
    {
        if (types.Find(name) is not { } type || types.IsShipped(name)) return NotFound();
        var items = await ItemsOf(name).CountAsync(cancel);
        if (items > 0 && !zeker)
        {
            ModelState.AddModelError("zeker", "Zet een vinkje als je dit zeker weet.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Remove", new TypeLine(type, false, items));
        }
        await types.RemoveAsync(name, cancel);
        db.Audit("content.type.removed", "type:" + name);
        await types.CommitAsync(cancel);
        TempData["Toast"] = $"De soort {type.DisplayName} is verwijderd.";
        return RedirectToAction(nameof(Index));
    }

    IQueryable<ContentItem> ItemsOf(string type) => db.ContentItems.Where(i => i.Latest && i.ContentType == type);

    async Task SaveAsync(TypeDefinition type, string action, CancellationToken cancel)
    {
        await types.PutAsync(type, cancel);
        db.Audit(action, "type:" + type.Name);
        await types.CommitAsync(cancel);
    }

    async Task<TypePage> PageAsync(TypeDefinition type, TypeForm form, CancellationToken cancel)
    {
        var shipped = types.IsShipped(type.Name);
        var added = types.AddedFields(type.Name);
        return new TypePage(type, form, shipped, await ItemsOf(type.Name).CountAsync(cancel),
            [.. type.Parts.Select(p => Part(type, p, shipped))],
            [.. (type.Own?.Fields ?? []).Select(f => new FieldLine(f.Name, f.DisplayName, composer.Find(f.FieldName)?.DisplayName ?? f.FieldName, f.Settings.Flag(f.FieldName + "Settings", "Required"), added.Contains(f)))],
            [.. composer.Parts.Where(p => p.Choosable && !type.Has(p.Name)).OrderBy(p => p.DisplayName).Select(p => new Choice(p.Name, p.DisplayName, p.Description))],
            [.. composer.Fields.Where(f => f.Choosable).OrderBy(f => f.DisplayName).Select(f => new Choice(f.Name, f.DisplayName, f.Description))]);
    }

    PartLine Part(TypeDefinition type, PlacedPart part, bool shipped)
    {
        var element = composer.Find(part.PartName);
        if (part.PartName == type.Name) return new PartLine(part.Name, "Eigen velden", "De velden hierboven.", false, false);
        return new PartLine(part.Name, part.DisplayName.Length > 0 ? part.DisplayName : element?.DisplayName ?? part.Name, element?.Description ?? "Dit onderdeel kent het platform niet. Het blijft bewaard.",
            !shipped && element is { Settings.Count: > 0 }, !shipped && part.PartName != nameof(TitlePart));
    }
}
