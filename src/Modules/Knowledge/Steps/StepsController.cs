using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Steps;

/// <summary>A step in the editorial workflow: send in, take back, publish, withdraw, archive. Each has its own permission, so the workflow decides.</summary>
[Route("kennisbank/concepten/{id}/stappen")]
public sealed class StepsController(ContentEditor editor, ContentTransitions transitions, ContentKinds kinds) : Controller
{
    [HttpPost("{naar}")]
    public async Task<IActionResult> Create(string id, string naar, CancellationToken cancel)
    {
        if (ContentStates.Parse(naar) is not { } to || await editor.LatestAsync(id, cancel) is not { } item || !PieceType.Owns(item.ContentType) || !kinds.MayReadDrafts(item.ContentType)) return NotFound();
        if (!transitions.May(item.ContentType, item.State, to)) return Forbid();
        await transitions.MoveAsync(item, to, null, cancel);
        TempData["Toast"] = to switch
        {
            ContentState.InReview => "Ter beoordeling gestuurd. Je krijgt een melding als een collega heeft gekeken.",
            ContentState.Published => "Gepubliceerd. Iedereen kan dit nu lezen.",
            ContentState.Archived => "Gearchiveerd. Je vindt het terug bij de concepten.",
            _ => "Dit is weer een concept. Alleen redacteuren zien het.",
        };
        return Redirect(to == ContentState.Published ? "~/" + item.Path : kinds.DeskOf(item));
    }
}
