using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Taxonomies;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.TypeFields;

/// <summary>The fields of a type that this network added: add, order, set, remove. Those of a module stay as they are.</summary>
[Route("beheer/inhoud/typen/{type}/velden"), Permission(ContentsPermissions.Structure)]
public sealed class TypeFieldsController(TenantDb db, ContentTypes types, Composer composer) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(string type, string? kind, CancellationToken cancel) =>
        types.Find(type) is { } definition && composer.Find(kind ?? "") is FieldElement { Choosable: true } element ? View("Contents:Types/Settings", await FormAsync(element, definition, null, cancel)) : NotFound();

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(string type, string? kind, CancellationToken cancel)
    {
        if (types.Find(type) is not { } definition || composer.Find(kind ?? "") is not FieldElement { Choosable: true } element) return NotFound();
        var (settings, label) = await ReadAsync(element, DefinitionSettings.Empty, cancel);
        var name = TechnicalNames.Of(label);
        if (ModelState.IsValid && definition.Own?.Fields.Any(f => f.Name == name) == true) ModelState.AddModelError("Label", "Deze soort heeft al een veld met deze naam.");
        if (!ModelState.IsValid) return await InvalidAsync(element, definition, null, settings, label, cancel);
        var own = definition.Own ?? new PlacedPart(type, type);
        own = own with { Fields = [.. own.Fields, new FieldDefinition(element.Name, name) { Settings = settings }] };
        return await SaveAsync(definition, own, "Het veld is toegevoegd.", cancel);
    }

    [HttpGet("{name}")]
    public async Task<IActionResult> Edit(string type, string name, CancellationToken cancel) =>
        Added(type, name) is var (definition, field, element) ? View("Contents:Types/Settings", await FormAsync(element, definition, field, cancel)) : NotFound();

    [HttpPost("{name}")]
    public async Task<IActionResult> Update(string type, string name, CancellationToken cancel)
    {
        if (Added(type, name) is not var (definition, field, element)) return NotFound();
        var (settings, label) = await ReadAsync(element, field.Settings, cancel);
        if (!ModelState.IsValid) return await InvalidAsync(element, definition, field, settings, label, cancel);
        return await SaveAsync(definition, definition.Own! with { Fields = [.. definition.Own!.Fields.Select(f => f == field ? f with { Settings = settings } : f)] }, "Het veld is opgeslagen.", cancel);
    }

    /// <param name="stap"><c>op</c>, <c>neer</c> or <c>weg</c>. What items already hold in a field that goes, stays in them.</param>
    [HttpPost("{name}/stappen")]
    public async Task<IActionResult> Move(string type, string name, string? stap, CancellationToken cancel)
    {
        if (Added(type, name) is not var (definition, field, _)) return NotFound();
        var fields = definition.Own!.Fields.ToList();
        var at = fields.IndexOf(field);
        fields.RemoveAt(at);
        if (stap != "weg") fields.Insert(Math.Clamp(at + (stap == "op" ? -1 : 1), 0, fields.Count), field);
        return await SaveAsync(definition, definition.Own with { Fields = fields }, stap == "weg" ? "Het veld is verwijderd. Wat in stukken staat, blijft bewaard." : "De volgorde is aangepast.", cancel);
    }

    (TypeDefinition, FieldDefinition, FieldElement)? Added(string type, string name) =>
        types.Find(type) is { } definition && types.AddedFields(type).FirstOrDefault(f => f.Name == name) is { } field && composer.Find(field.FieldName) is FieldElement element ? (definition, field, element) : null;

    async Task<(DefinitionSettings Settings, string Label)> ReadAsync(FieldElement element, DefinitionSettings settings, CancellationToken cancel)
    {
        var form = await Request.ReadFormAsync(cancel);
        var label = form["Label"].ToString().Trim();
        if (label.Length is 0 or > 60) ModelState.AddModelError("Label", label.Length == 0 ? "Geef het veld een naam." : "Gebruik hooguit 60 tekens.");
        else if (TechnicalNames.Of(label).Length == 0) ModelState.AddModelError("Label", "Gebruik minstens één letter in de naam.");
        return (SettingsForm.Read(element, settings, form, ModelState).With(FieldDefinition.Section, "DisplayName", label), label);
    }

    async Task<SettingsForm> FormAsync(FieldElement element, TypeDefinition type, FieldDefinition? field, CancellationToken cancel) =>
        new(element, type, field?.Name ?? "", field?.DisplayName ?? "", field?.Settings ?? DefinitionSettings.Empty) { IsNew = field is null, Types = TypeChoices.Of(types), Taxonomies = await Taxonomy.AllAsync(db, cancel) };

    async Task<IActionResult> InvalidAsync(FieldElement element, TypeDefinition type, FieldDefinition? field, DefinitionSettings settings, string label, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Contents:Types/Settings", await FormAsync(element, type, field, cancel) with { Settings = settings, Label = label });
    }

    async Task<IActionResult> SaveAsync(TypeDefinition type, PlacedPart own, string toast, CancellationToken cancel)
    {
        await types.PutAsync(type with { Parts = type.Own is null ? [.. type.Parts, own] : [.. type.Parts.Select(p => p.PartName == type.Name ? own : p)] }, cancel);
        db.Audit("content.type.changed", "type:" + type.Name);
        await types.CommitAsync(cancel);
        TempData["Toast"] = toast;
        return Redirect($"~/beheer/inhoud/typen/{type.Name}");
    }
}
