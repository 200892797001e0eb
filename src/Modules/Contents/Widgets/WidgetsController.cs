using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;

namespace Platform.Contents.Widgets;

/// <summary>A widget in the list.</summary>
public sealed record WidgetLine(string ContentItemId, string Title, string TypeName, string Layer, string Zone, string Position, bool IsLive, bool IsRemoved);

/// <summary>The widgets, in the order of their layers.</summary>
public sealed record WidgetsPage(IReadOnlyList<WidgetLine> Widgets, IReadOnlyList<TypeDefinition> Types, IReadOnlyList<Layer> Layers, IReadOnlyList<Layer> Own, LayerForm Form, IReadOnlyList<SelectListItem> Roles);

/// <summary>A new layer.</summary>
public sealed class LayerForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Geef een naam."), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; set; } = "";

    [Display(Name = "Alleen op de homepage")]
    public bool Homepage { get; set; }

    [Display(Name = "Alleen op adressen die beginnen met"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens."), RegularExpression("^/.*$", ErrorMessage = "Begin met een schuine streep, bijvoorbeeld /kennisbank.")]
    public string? PathPrefix { get; set; }

    [Display(Name = "Voor wie")]
    public LayerAudience Audience { get; set; }

    [Display(Name = "Alleen voor wie deze rol heeft")]
    public string? Role { get; set; }
}

/// <summary>What stands on the home page and around other pages: widgets, and the layers that say where and for whom.</summary>
[Route("beheer/inhoud/widgets"), Permission(ContentsPermissions.Structure)]
public sealed class WidgetsController(TenantDb db, ContentTypes types, TenantSettings settings, TenantScope scope) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await PageAsync(new LayerForm(), cancel));

    [HttpPost("lagen")]
    public async Task<IActionResult> AddLayer([Bind(Prefix = "Form")] LayerForm form, CancellationToken cancel)
    {
        var now = settings.Get<LayerSettings>();
        var name = Slugs.Of(form.Title ?? "");
        if (ModelState.IsValid && (name.Length == 0 || now.All.Any(l => l.Name == name))) ModelState.AddModelError("Form.Title", "Kies een andere naam.");
        if (ModelState.IsValid && form.Role is { Length: > 0 } role && !scope.Roles.Contains(role)) ModelState.AddModelError("Form.Role", "Kies een rol uit de lijst.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(form, cancel));
        }
        var layer = new Layer(name, form.Title!.Trim()) { Homepage = form.Homepage, PathPrefix = form.PathPrefix?.Trim(), Audience = form.Audience, Role = form.Role };
        await settings.SaveAsync(now with { Added = [.. now.Added, layer] }, cancel);
        TempData["Toast"] = "Toegevoegd. Je kunt er nu widgets in zetten.";
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Widgets in it do not show any more until they get another place.</summary>
    [HttpPost("lagen/{name}/verwijderen")]
    public async Task<IActionResult> RemoveLayer(string name, CancellationToken cancel)
    {
        var now = settings.Get<LayerSettings>();
        if (now.Added.All(l => l.Name != name)) return NotFound();
        await settings.SaveAsync(now with { Added = [.. now.Added.Where(l => l.Name != name)] }, cancel);
        TempData["Toast"] = "Verwijderd.";
        return RedirectToAction(nameof(Index));
    }

    async Task<WidgetsPage> PageAsync(LayerForm form, CancellationToken cancel)
    {
        var layers = settings.Get<LayerSettings>();
        var widgets = types.All.Where(t => t.Stereotype == ShippedTypes.Widget).ToList();
        string[] names = [.. widgets.Select(t => t.Name)];
        var all = db.ContentItems;
        var items = await db.ContentItems.AsNoTracking().Where(i => (i.Latest || i.State == ContentState.Deleted) && names.Contains(i.ContentType)).OrderBy(i => i.Id)
            .Select(i => new { i.ContentItemId, i.DisplayText, i.ContentType, i.Json, IsLive = all.Any(l => l.ContentItemId == i.ContentItemId && l.Published), i.State }).Take(200).ToListAsync(cancel);
        var lines = items.Select(i => (Item: i, Parts: ContentParts.Parse(i.Json))).Select(i => new WidgetLine(i.Item.ContentItemId, i.Item.DisplayText, widgets.First(t => t.Name == i.Item.ContentType).DisplayName,
            layers.All.FirstOrDefault(l => l.Name == i.Parts.Text("LayerMetadata", "Layer"))?.Title ?? "Geen plek", WidgetZones.All.FirstOrDefault(z => z.Value == WidgetZones.Of(i.Parts.Text("LayerMetadata", "Zone")))?.Text ?? "",
            i.Parts.Text("LayerMetadata", "Position"), i.Item.IsLive, i.Item.State == ContentState.Deleted));
        return new WidgetsPage([.. lines.OrderBy(l => l.Layer, StringComparer.CurrentCulture).ThenBy(l => l.Zone).ThenBy(l => l.Position.PadLeft(8))], widgets, layers.All, layers.Added, form,
            [.. scope.Roles.Where(r => r is not (RoleNames.Bezoeker or RoleNames.Lid)).Select(r => new SelectListItem(r, r))]);
    }
}
