using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Locks;

/// <summary>A locked topic can be read, not answered.</summary>
[Route("forum/{board}/{id:long}/locks"), Permission(ForumPermissions.Moderate)]
public sealed class LocksController(TenantDb db, Person me) : TopicController(db, me)
{
    [HttpPost("")]
    public Task<IActionResult> Create(string board, long id, CancellationToken cancel) => OnTopicAsync(board, id, "Het onderwerp is gesloten.", topic => Db.InTransactionAsync(async () =>
    {
        if (await SetAsync(id, true, cancel) == 0) return;
        Db.Raise(() => new TopicLocked(id, board));
        await Db.SaveChangesAsync(cancel);
    }, cancel), cancel);

    [HttpPost("remove")]
    public Task<IActionResult> Remove(string board, long id, CancellationToken cancel) => OnTopicAsync(board, id, "Het onderwerp is weer open.", topic => Db.InTransactionAsync(async () =>
    {
        if (await SetAsync(id, false, cancel) == 0) return;
        Db.Audit("topic.unlocked", $"topic:{id}");
        await Db.SaveChangesAsync(cancel);
    }, cancel), cancel);

    Task<int> SetAsync(long id, bool locked, CancellationToken cancel) =>
        Db.Topics.Where(t => t.Id == id && t.Locked != locked).ExecuteUpdateAsync(u => u.SetProperty(t => t.Locked, locked), cancel);
}
