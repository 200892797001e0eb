using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Contents.Menus;

/// <summary>The main menu and the links at the foot of the page: order, words, and lines of the network's own.</summary>
[Route("beheer/inhoud/menu/{which}"), Permission(ContentsPermissions.Structure)]
public sealed class MenusController(TenantDb db, MenuStore menus, ModuleMenu modules, RefreshFurnishing furnishing) : Controller
{
    const int MostPages = 200;

    [HttpGet("/beheer/inhoud/menu")]
    public IActionResult Home() => RedirectToAction(nameof(Index), new { which = "hoofdmenu" });

    [HttpGet]
    public async Task<IActionResult> Index(string which, CancellationToken cancel) => Zone(which) is { } zone ? View(await PageAsync(which, zone, new MenuForm(), cancel)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string which, MenuForm form, CancellationToken cancel)
    {
        if (Zone(which) is not { } zone) return NotFound();
        var target = form.Target();
        if (target is null) ModelState.AddModelError(nameof(form.Url), "Kies een pagina, of vul een adres in dat begint met / of https://.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(which, zone, form, cancel));
        }
        return await ChangeAsync(which, zone, lines => lines.Add(new MenuLine(ContentIds.New(), form.Text.Trim(), target!)), "Toegevoegd aan het menu.", cancel);
    }

    [HttpGet("regels/{id}")]
    public async Task<IActionResult> Edit(string which, string id, CancellationToken cancel)
    {
        if (Zone(which) is not { } zone || Flat(await LinesAsync(zone, cancel)).FirstOrDefault(l => l.Id == id) is not { } line) return NotFound();
        return View(new MenuForm { Text = line.Text, Url = line.Url, Pages = await PagesAsync(cancel) });
    }

    [HttpPost("regels/{id}")]
    public async Task<IActionResult> Update(string which, string id, MenuForm form, CancellationToken cancel)
    {
        if (Zone(which) is not { } zone || Flat(await LinesAsync(zone, cancel)).All(l => l.Id != id)) return NotFound();
        var target = form.Target();
        if (target is null) ModelState.AddModelError(nameof(form.Url), "Vul een adres in dat begint met / of https://.");
        if (!ModelState.IsValid)
        {
            form.Pages = await PagesAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", form);
        }
        return await ChangeAsync(which, zone, lines => MenuMoves.Replace(lines, id, l => l with { Text = form.Text.Trim(), Url = target! }), "Opgeslagen.", cancel);
    }

    /// <summary>One step with a line: up, down, below the one above it, out again, hidden, shown, or gone.</summary>
    [HttpPost("regels/{id}/stappen")]
    public async Task<IActionResult> Move(string which, string id, string? stap, CancellationToken cancel)
    {
        if (Zone(which) is not { } zone || Flat(await LinesAsync(zone, cancel)).All(l => l.Id != id)) return NotFound();
        return await ChangeAsync(which, zone, lines => MenuMoves.Apply(lines, id, stap ?? ""), "Het menu is aangepast.", cancel);
    }

    async Task<IActionResult> ChangeAsync(string which, MenuZone zone, Action<List<MenuLine>> change, string toast, CancellationToken cancel)
    {
        var lines = await LinesAsync(zone, cancel);
        change(lines);
        await menus.SaveAsync(zone, lines, cancel);
        await furnishing.RefreshAsync(ShippedTypes.Menu, cancel);
        TempData["Toast"] = toast;
        return RedirectToAction(nameof(Index), new { which });
    }

    async Task<MenuPage> PageAsync(string which, MenuZone zone, MenuForm form, CancellationToken cancel)
    {
        form.Pages = await PagesAsync(cancel);
        return new MenuPage(which, await LinesAsync(zone, cancel), form);
    }

    /// <summary>What a beheerder decided, and at the end what modules bring and nobody placed yet.</summary>
    async Task<List<MenuLine>> LinesAsync(MenuZone zone, CancellationToken cancel)
    {
        var brought = modules.In(zone).ToList();
        var stored = await menus.LinesAsync(zone, cancel);
        var placed = Flat(stored).Select(l => l.Url).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. stored.Select(Marked), .. brought.Where(i => !placed.Contains(i.Url)).Select(i => new MenuLine("m-" + Slugs.Of(i.Url), i.Text, i.Url) { IsModules = true })];

        MenuLine Marked(MenuLine line) => line with { IsModules = brought.Exists(i => i.Url.Equals(line.Url, StringComparison.OrdinalIgnoreCase)), Below = [.. line.Below.Select(Marked)] };
    }

    async Task<IReadOnlyList<SelectListItem>> PagesAsync(CancellationToken cancel) => await db.ContentItems.AsNoTracking().Where(i => i.Published && i.Path != null && i.ContentType == ShippedTypes.Page).OrderBy(i => i.DisplayText).Take(MostPages)
        .Select(i => new SelectListItem(i.DisplayText, i.Path)).ToListAsync(cancel);

    static IEnumerable<MenuLine> Flat(IEnumerable<MenuLine> lines) => lines.SelectMany(l => l.Below.Prepend(l));

    static MenuZone? Zone(string which) => which switch { "hoofdmenu" => MenuZone.Main, "voettekst" => MenuZone.Footer, _ => null };
}
