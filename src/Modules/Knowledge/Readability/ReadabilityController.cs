using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;

namespace Platform.Knowledge.Readability;

/// <summary>The readability of what stands in the form; nothing is stored.</summary>
[Permission(KnowledgePermissions.Write)]
public sealed class ReadabilityController(MeasureText measure) : Controller
{
    [HttpPost("kennisbank/leesbaarheid")]
    public async Task<IActionResult> Show([FromForm] string? markdown, CancellationToken cancel) => PartialView("_Report", await measure.OfAsync(markdown, cancel));
}
