using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.RouteDrafts;

/// <summary>The editor of a reading route.</summary>
[Route("routes"), Permission(KnowledgePermissions.Write)]
public sealed class RouteDraftsController(PieceEditing editing, Catalogue catalogue) : PieceEditor<RouteForm>(editing)
{
    protected override PieceType Type => PieceType.Of(Leesroute.Type);

    protected override async Task PrepareAsync(RouteForm form, CancellationToken cancel) => form.Choices = await catalogue.AllAsync(Handreiking.Type, cancel);
}
