using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Follows;

[Route("forum/{board}/{id:long}/follows"), Permission(ForumPermissions.Read)]
public sealed class FollowsController(TenantDb db, Person me) : TopicController(db, me)
{
    [HttpPost("")]
    public Task<IActionResult> Create(string board, long id, CancellationToken cancel) =>
        OnTopicAsync(board, id, "Je volgt dit onderwerp. Je krijgt bericht bij een nieuwe reactie.", topic => Db.FollowAsync(topic.Id, Me.MemberId, cancel), cancel);

    [HttpPost("remove")]
    public Task<IActionResult> Remove(string board, long id, CancellationToken cancel) =>
        OnTopicAsync(board, id, "Je volgt dit onderwerp niet meer.", topic => Db.Follows.Where(f => f.TopicId == topic.Id && f.MemberId == Me.MemberId).ExecuteDeleteAsync(cancel), cancel);
}
