using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Kernel.Data;

namespace Platform.Forum.Unfollows;

/// <summary>Stops following from a link in a mail. The link is the proof; the page says nothing about the topic.</summary>
[AllowAnonymous, Route("forum/ontvolgen")]
public sealed class UnfollowsController(TenantDb db, UnfollowLinks links) : Controller
{
    [HttpGet("")]
    public IActionResult New(string? code) => links.Read(code) is null ? NotFound() : View(new UnfollowPage(code!, Done: false));

    [HttpPost(""), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create([FromQuery] string? code, CancellationToken cancel)
    {
        if (links.Read(code) is not { } of) return NotFound();
        await db.Follows.Where(f => f.TopicId == of.TopicId && f.MemberId == of.MemberId).ExecuteDeleteAsync(cancel);
        return View("New", new UnfollowPage(code!, Done: true));
    }
}

sealed record UnfollowPage(string Code, bool Done);
