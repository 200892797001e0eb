using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;
using Platform.Knowledge.Themes;

namespace Platform.Knowledge.ThemeDrafts;

/// <summary>The editor of a theme page.</summary>
[Route("themas"), Permission(KnowledgePermissions.Write)]
public sealed class ThemeDraftsController(PieceEditing editing, Catalogue catalogue) : PieceEditor<ThemeForm>(editing)
{
    protected override PieceType Type => PieceType.Of(Themapagina.Type);

    protected override async Task PrepareAsync(ThemeForm form, CancellationToken cancel) => form.Themas = await catalogue.ThemasAsync(cancel);
}
