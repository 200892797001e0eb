using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Topics;

/// <summary>What one can do to a topic as a whole: each a resource with a POST to make it and a POST to remove it.</summary>
public abstract class TopicController(TenantDb db, Person me) : Controller
{
    private protected TenantDb Db => db;

    private protected Person Me => me;

    /// <summary>Acts on a placed topic that this person may see, and goes back to it.</summary>
    private protected async Task<IActionResult> OnTopicAsync(string board, long id, string toast, Func<Topic, Task> act, CancellationToken cancel)
    {
        var found = await db.Topics.VisibleTo(me).Placed().AsNoTracking().Include(t => t.Board).SingleOrDefaultAsync(t => t.Id == id && t.Board.Slug == board, cancel);
        if (found is not { } topic) return NotFound();
        await act(topic);
        TempData["Toast"] = toast;
        return Redirect("~" + topic.Url);
    }
}
