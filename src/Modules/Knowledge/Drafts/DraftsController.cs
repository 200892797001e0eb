using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Drafts;

/// <summary>Writing: a new handreiking, the next version of one, and the list of what is not finished.</summary>
[Permission(KnowledgePermissions.Write)]
public sealed class DraftsController(TenantDb db, Person me, ContentEditor editor, Catalogue catalogue, Articles articles) : Controller
{
    const string Publish = "publiceren";
    const string MoreSources = "bron";

    [HttpGet("kennisbank/concepten")]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1) => View(await DraftList.LoadAsync(db, Math.Clamp(pagina, 1, 1000), cancel));

    [HttpGet("kennisbank/nieuw")]
    public async Task<IActionResult> New(CancellationToken cancel) => View(await WithThemasAsync(HandreikingForm.New(), cancel));

    [HttpPost("kennisbank/nieuw")]
    public async Task<IActionResult> Create(HandreikingForm form, string? actie, CancellationToken cancel)
    {
        await WithThemasAsync(form, cancel);
        if (actie == MoreSources) return Again("New", form);
        if (!IsValid(form)) return Invalid("New", form);
        return await KeepAsync(await editor.SaveAsync(null, form.ToDraft(new ContentParts()), cancel), actie, cancel);
    }

    [HttpGet("kennisbank/concepten/{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        var livePath = await db.ContentItems.Where(i => i.ContentItemId == id && i.Published).Select(i => i.Path).FirstOrDefaultAsync(cancel);
        return View(new DraftPage(await articles.VersionAsync(item, cancel), livePath));
    }

    [HttpGet("kennisbank/concepten/{id}/bewerken")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancel) =>
        await LatestAsync(id, cancel) is { } item ? View(await WithThemasAsync(HandreikingForm.Of(item), cancel)) : NotFound();

    [HttpPost("kennisbank/concepten/{id}/bewerken")]
    public async Task<IActionResult> Update(string id, HandreikingForm form, string? actie, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        await WithThemasAsync(form, cancel);
        if (actie == MoreSources) return Again("Edit", form);
        if (!IsValid(form)) return Invalid("Edit", form);
        if (form.Version != item.Version) return await ConflictAsync(id, form, cancel);
        try
        {
            return await KeepAsync(await editor.SaveAsync(item, form.ToDraft(item.Parts), cancel), actie, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, form, cancel);
        }
    }

    async Task<IActionResult> KeepAsync(ContentItem item, string? actie, CancellationToken cancel)
    {
        var publish = actie == Publish && me.Can(KnowledgePermissions.Publish);
        if (publish) await editor.PublishAsync(item, null, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = publish ? "Gepubliceerd. Iedereen kan dit nu lezen." : "Opgeslagen als concept.";
        return Redirect(publish ? "~/" + item.Path : "~/kennisbank/concepten/" + item.ContentItemId);
    }

    // Nothing is lost: the writer's text stays in the form, and saving again puts it on top of the other version.
    async Task<IActionResult> ConflictAsync(string id, HandreikingForm form, CancellationToken cancel)
    {
        var members = db.Set<Member>();
        var other = await db.ContentItems.AsNoTracking().Where(i => i.ContentItemId == id && i.Latest)
            .Select(i => new DraftConflict(i.Version, i.ModifiedUtc, members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault())).SingleOrDefaultAsync(cancel);
        if (other is null) return NotFound();
        form.Version = other.Version;
        ModelState.Remove(nameof(form.Version));
        ViewData["Conflict"] = other;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Edit", form);
    }

    ViewResult Again(string view, HandreikingForm form)
    {
        ModelState.Clear(); // not finished yet: no messages
        form.AddSource();
        return View(view, form);
    }

    bool IsValid(HandreikingForm form)
    {
        foreach (var (field, message) in form.Faults()) ModelState.AddModelError(field, message);
        return ModelState.IsValid;
    }

    ViewResult Invalid(string view, HandreikingForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, form);
    }

    async Task<ContentItem?> LatestAsync(string id, CancellationToken cancel) =>
        await editor.LatestAsync(id, cancel) is { ContentType: Handreiking.Type } item ? item : null;

    async Task<HandreikingForm> WithThemasAsync(HandreikingForm form, CancellationToken cancel)
    {
        form.Themas = await catalogue.ThemasAsync(cancel);
        return form;
    }
}

/// <summary>The latest version as readers would see it, with what can be done with it.</summary>
/// <param name="LivePath">Where readers see the item now, or null.</param>
public sealed record DraftPage(Article Article, string? LivePath);

/// <summary>The version that came in between.</summary>
public sealed record DraftConflict(int Version, DateTimeOffset ModifiedUtc, string? By);
