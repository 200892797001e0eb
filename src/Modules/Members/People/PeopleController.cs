using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Data;

namespace Platform.Members.People;

/// <summary>Whom can you approach, and for what?</summary>
[Route("leden"), Permission(MembersPermissions.View)]
public sealed class PeopleController(TenantDb db) : Controller
{
    const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? regio, int pagina, CancellationToken cancel)
    {
        var page = Math.Max(1, pagina);
        var found = db.Members.Listed().Searched(q);
        if (!string.IsNullOrEmpty(regio)) found = found.Where(m => m.Region == regio);
        var people = await found.OrderBy(m => m.DisplayName).ThenBy(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(m => new PersonCard(m.Id, m.DisplayName, m.Function, m.Organisation, m.Region, m.Expertise)).ToListAsync(cancel);
        var regions = await db.Members.Listed().Where(m => m.Region != "").Select(m => m.Region).Distinct().OrderBy(r => r).ToListAsync(cancel);
        return View(new PeopleList(q, regio, page, await found.CountAsync(cancel), people, regions));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await db.Members.AsNoTracking().Listed().SingleOrDefaultAsync(m => m.Id == id, cancel) is { } member ? View(Profile.Of(member)) : NotFound();
}
