using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Pins;

/// <summary>A pinned topic stands on top of its board.</summary>
[Route("forum/{board}/{id:long}/pins"), Permission(ForumPermissions.Moderate)]
public sealed class PinsController(TenantDb db, Person me) : TopicController(db, me)
{
    [HttpPost("")]
    public Task<IActionResult> Create(string board, long id, CancellationToken cancel) => OnTopicAsync(board, id, "Het onderwerp staat nu bovenaan.", topic => SetAsync(id, true, "topic.pinned", cancel), cancel);

    [HttpPost("remove")]
    public Task<IActionResult> Remove(string board, long id, CancellationToken cancel) => OnTopicAsync(board, id, "Het onderwerp staat niet meer vast.", topic => SetAsync(id, false, "topic.unpinned", cancel), cancel);

    Task SetAsync(long id, bool pinned, string action, CancellationToken cancel) => Db.InTransactionAsync(async () =>
    {
        await Db.Topics.Where(t => t.Id == id).ExecuteUpdateAsync(u => u.SetProperty(t => t.Pinned, pinned), cancel);
        Db.Audit(action, $"topic:{id}");
        await Db.SaveChangesAsync(cancel);
    }, cancel);
}
