using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Parts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.TypeParts;

/// <summary>The parts of a type: add, order, set, remove. Types that modules bring keep theirs.</summary>
[Route("beheer/inhoud/typen/{type}/onderdelen"), Permission(ContentsPermissions.Structure)]
public sealed class TypePartsController(TenantDb db, ContentTypes types, Composer composer) : Controller
{
    [HttpPost]
    public Task<IActionResult> Create(string type, string? part, CancellationToken cancel) => ChangeAsync(type, definition =>
        composer.Find(part ?? "") is PartElement { Choosable: true } element && !definition.Has(element.Name) ? definition.With(element.Name) : null, "Toegevoegd.", cancel);

    /// <param name="stap"><c>op</c>, <c>neer</c> or <c>weg</c>. What items already hold of a part that goes, stays in them.</param>
    [HttpPost("{part}/stappen")]
    public Task<IActionResult> Move(string type, string part, string? stap, CancellationToken cancel) => ChangeAsync(type, definition =>
    {
        var parts = definition.Parts.ToList();
        var at = parts.FindIndex(p => p.Name == part);
        if (at < 0 || (stap == "weg" && parts[at].PartName is nameof(TitlePart))) return null;
        var placed = parts[at];
        parts.RemoveAt(at);
        if (stap != "weg") parts.Insert(Math.Clamp(at + (stap == "op" ? -1 : 1), 0, parts.Count), placed);
        return definition with { Parts = parts };
    }, stap == "weg" ? "Verwijderd uit de soort." : "De volgorde is aangepast.", cancel);

    [HttpGet("{part}")]
    public IActionResult Edit(string type, string part) => Form(type, part) is { } form ? View("Contents:Types/Settings", form) : NotFound();

    [HttpPost("{part}")]
    public async Task<IActionResult> Update(string type, string part, CancellationToken cancel)
    {
        if (Form(type, part) is not { } form) return NotFound();
        var input = await Request.ReadFormAsync(cancel);
        var label = input["Label"].ToString().Trim();
        var settings = SettingsForm.Read(form.Element, form.Settings, input, ModelState).With(PlacedPart.Section, "DisplayName", label);
        if (label.Length > 60) ModelState.AddModelError("Label", "Gebruik hooguit 60 tekens.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Contents:Types/Settings", form with { Label = label, Settings = settings });
        }
        return await ChangeAsync(type, definition => definition with { Parts = [.. definition.Parts.Select(p => p.Name == part ? p with { Settings = settings } : p)] }, "Opgeslagen.", cancel);
    }

    SettingsForm? Form(string type, string part) => !types.IsShipped(type) && types.Find(type) is { } definition && definition.Parts.FirstOrDefault(p => p.Name == part) is { } placed && composer.Find(placed.PartName) is { } element
        ? new SettingsForm(element, definition, placed.Name, placed.DisplayName.Length > 0 ? placed.DisplayName : element.DisplayName, placed.Settings) { Types = TypeChoices.Of(types) } : null;

    async Task<IActionResult> ChangeAsync(string type, Func<TypeDefinition, TypeDefinition?> change, string toast, CancellationToken cancel)
    {
        if (types.IsShipped(type) || types.Find(type) is not { } definition || change(definition) is not { } changed) return NotFound();
        await types.PutAsync(changed, cancel);
        db.Audit("content.type.changed", "type:" + type);
        await types.CommitAsync(cancel);
        TempData["Toast"] = toast;
        return Redirect($"~/beheer/inhoud/typen/{type}");
    }
}
