using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Drafts;

/// <summary>The desk of the writers: what is not finished, and where each piece stands. Also the editor of a handreiking.</summary>
[Route("kennisbank"), Permission(KnowledgePermissions.Write)]
public sealed class DraftsController(TenantDb db, PieceEditing editing, Catalogue catalogue, Desk desk) : PieceEditor<HandreikingForm>(editing)
{
    protected override PieceType Type => PieceType.Of(Handreiking.Type);

    [HttpGet("concepten")]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1) => View(await DraftList.LoadAsync(db, Math.Clamp(pagina, 1, 1000), cancel));

    [HttpGet("concepten/{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancel) => await desk.FindAsync(id, cancel) is { } page ? View(page) : NotFound();

    protected override async Task PrepareAsync(HandreikingForm form, CancellationToken cancel) => form.Themas = await catalogue.ThemasAsync(cancel);
}
