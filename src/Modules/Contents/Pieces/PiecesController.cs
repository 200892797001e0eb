using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Items;
using Platform.Kernel.Data;

namespace Platform.Contents.Pieces;

/// <summary>All items of a network: find, make, change, look at. Who may do what depends on the type of the item, so it is decided here and not on the route.</summary>
[Route("beheer/inhoud/stukken")]
public sealed class PiecesController(TenantDb db, ContentKinds kinds, ContentTypes types, ContentEditor editor, PieceDesk desk, ItemPages pages, RefreshFurnishing furnishing) : Controller
{
    const string Publish = "publiceren";

    [HttpGet("/beheer/inhoud")]
    public IActionResult Home() => Redirect("~/beheer/inhoud/stukken");

    [HttpGet]
    public async Task<IActionResult> Index(string? soort, string? staat, string? q, CancellationToken cancel, int pagina = 1) =>
        kinds.Writable.Count == 0 ? Forbid() : View(await PieceList.LoadAsync(db, kinds, types, new PieceFilter(Clean(soort), StateNames.Parse(staat), Clean(q)), pagina, cancel));

    [HttpGet("nieuw/{type}")]
    public async Task<IActionResult> New(string type, string? lijst, CancellationToken cancel) =>
        Creatable(type) is { } definition ? View("Edit", await desk.LayOutAsync(definition, null, "", Start(lijst), cancel)) : NotFound();

    [HttpPost("nieuw/{type}")]
    public async Task<IActionResult> Create(string type, CancellationToken cancel)
    {
        if (Creatable(type) is not { } definition) return NotFound();
        var form = new FormInput(await Request.ReadFormAsync(cancel), ModelState);
        var json = Start(form.Text("ContainerId"));
        var draft = await desk.ReadAsync(definition, null, json, form, cancel);
        if (form.IsFormChange) return await AgainAsync(definition, null, draft, cancel);
        if (!ModelState.IsValid) return await InvalidAsync(definition, null, draft, cancel);
        return await KeepAsync(definition, null, draft, form, cancel);
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        if (types.Find(item.ContentType) is not { } type) return View("Raw", item);
        if (desk.Editable(type) is not { } shown) return Redirect(desk.ModuleEditor(type.Name, id)!);
        return View(await desk.LayOutAsync(shown, item, item.DisplayText, item.Parts.Json, cancel));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Update(string id, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item || types.Find(item.ContentType) is not { } whole || desk.Editable(whole) is not { } type) return NotFound();
        var form = new FormInput(await Request.ReadFormAsync(cancel), ModelState);
        var draft = await desk.ReadAsync(type, item, item.Parts.Json, form, cancel);
        if (form.IsFormChange) return await AgainAsync(type, item, draft, cancel);
        if (!ModelState.IsValid) return await InvalidAsync(type, item, draft, cancel);
        if (form.Text("Version") != item.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)) return await ConflictAsync(type, item, draft, cancel);
        try
        {
            return await KeepAsync(type, item, draft, form, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(type, item, draft, cancel);
        }
    }

    [HttpGet("{id}/voorbeeld")]
    public async Task<IActionResult> Preview(string id, CancellationToken cancel) =>
        await LatestAsync(id, cancel) is { } item && pages.TypeOf(item) is { } type ? View("Contents:Items/Show", await pages.LoadAsync(item, type, 1, preview: true, cancel)) : NotFound();

    async Task<IActionResult> KeepAsync(TypeDefinition type, ContentItem? latest, ContentDraft draft, FormInput form, CancellationToken cancel)
    {
        var item = await editor.SaveAsync(latest, draft, cancel);
        // What is not kept as a draft goes to its readers at once.
        var publish = kinds.MayPublish(type.Name) && desk.ModuleEditor(type.Name, item.ContentItemId) is null && (form.Action == Publish || !type.Draftable);
        if (publish) await editor.PublishAsync(item, null, cancel);
        await editor.CommitAsync(cancel);
        if (publish) await furnishing.RefreshAsync(type.Name, cancel);
        TempData["Toast"] = publish ? "Gepubliceerd." : "Opgeslagen als concept.";
        if (type.Stereotype == ShippedTypes.Widget) return Redirect("~/beheer/inhoud/widgets");
        return Redirect(desk.ModuleEditor(type.Name, item.ContentItemId) ?? "~/beheer/inhoud/stukken/" + item.ContentItemId);
    }

    async Task<IActionResult> AgainAsync(TypeDefinition type, ContentItem? item, ContentDraft draft, CancellationToken cancel)
    {
        ModelState.Clear(); // not finished yet: no messages
        return View("Edit", await desk.LayOutAsync(type, item, draft.Title, draft.Parts.Json, cancel));
    }

    async Task<IActionResult> InvalidAsync(TypeDefinition type, ContentItem? item, ContentDraft draft, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", await desk.LayOutAsync(type, item, draft.Title, draft.Parts.Json, cancel));
    }

    // Nothing is lost: what the writer has stays in the form, the other text stands beside it, and saving again puts it on top.
    async Task<IActionResult> ConflictAsync(TypeDefinition type, ContentItem item, ContentDraft draft, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await desk.ConflictAsync(type, item.ContentItemId, cancel) is not { } other) return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Edit", await desk.LayOutAsync(type, item, draft.Title, draft.Parts.Json, cancel) with { Version = other.Version, Conflict = other });
    }

    TypeDefinition? Creatable(string type) =>
        types.Find(type) is { } definition && kinds.MayWrite(type) && kinds.Find(type)?.EditorUrl is null && (definition.Creatable || definition.Stereotype == ShippedTypes.Widget) ? definition : null;

    Task<ContentItem?> LatestAsync(string id, CancellationToken cancel) => kinds.Editable(db.ContentItems).SingleOrDefaultAsync(i => i.ContentItemId == id && i.Latest, cancel);

    static JsonObject Start(string? list) => string.IsNullOrEmpty(list) || list.Length > ContentIds.Length ? [] : new JsonObject { ["ContainedPart"] = new JsonObject { ["ListContentItemId"] = list, ["Order"] = 0 } };

    static string? Clean(string? value) => value?.Trim() is { Length: > 0 and <= 100 } text ? text : null;
}
