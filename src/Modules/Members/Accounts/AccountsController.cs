using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;
using Platform.Members.Invitations;

namespace Platform.Members.Accounts;

[Route("beheer/leden"), Permission(MembersPermissions.Manage)]
public sealed class AccountsController(TenantDb db, Administration administration, Invitation invitation, Person me) : Controller
{
    const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? rol, int pagina, CancellationToken cancel)
    {
        var (held, roles) = (db.MemberRoles, db.Roles);
        var found = db.Members.Searched(q, withEmail: true);
        found = rol switch
        {
            null or "" => found,
            "gesloten" => found.Where(m => m.Closed),
            "uitgenodigd" => found.Where(m => !m.EmailConfirmed && !m.Closed),
            _ => found.Where(m => held.Any(h => h.UserId == m.Id && roles.Any(r => r.Id == h.RoleId && r.Name == rol))),
        };
        var page = Math.Max(1, pagina);
        var lines = await Lines(found.OrderBy(m => m.DisplayName).ThenBy(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancel);
        return View(new AccountList(q, rol, page, await found.CountAsync(cancel), lines, [.. (await AssignableAsync(cancel)).Select(r => r.Name)]));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await Lines(db.Members.Where(m => m.Id == id)).SingleOrDefaultAsync(cancel) is not { } account) return NotFound();
        var facts = await db.Members.Where(m => m.Id == id).Select(m => new { m.TwoFactorEnabled, HasPassword = m.PasswordHash != null }).SingleAsync(cancel);
        return View(new AccountPage(account, facts.TwoFactorEnabled, facts.HasPassword, await administration.MayHelpAsync(id, cancel), await AssignableAsync(cancel)));
    }

    [HttpGet("uitnodigen")]
    public async Task<IActionResult> New(CancellationToken cancel) => await WithRolesAsync(new InviteForm(), cancel);

    [HttpPost("uitnodigen")]
    public async Task<IActionResult> Create(InviteForm form, CancellationToken cancel)
    {
        if (form.Roles.Count > 0 && !me.Can(MembersPermissions.ManageRoles)) return Forbid();
        if (ModelState.IsValid)
        {
            try
            {
                var assignable = (await AssignableAsync(cancel)).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
                var member = await invitation.InviteAsync(form.Email.Trim(), [.. form.Roles.Where(assignable.Contains)], cancel);
                LiveSessions.Current.ForgetMember(member.Id);
                TempData["Toast"] = member.PasswordHash is null ? "De uitnodiging is verstuurd." : "Dit lid had al een account en heeft nu ook deze rollen.";
                return RedirectToAction("Show", new { member.Id });
            }
            catch (RuleException e)
            {
                ModelState.AddModelError(nameof(form.Email), e.Message);
            }
        }
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
        return await WithRolesAsync(form, cancel);
    }

    [HttpPost("{id:long}/uitnodiging")]
    public Task<IActionResult> Resend(long id, CancellationToken cancel) => ChangeAsync(id, "De uitnodiging is opnieuw verstuurd.", async member =>
    {
        if (member is not { PasswordHash: null, Closed: false }) throw new RuleException("Dit lid heeft al een wachtwoord gekozen of is gesloten.");
        await invitation.SendAsync(member, cancel);
    }, cancel);

    [HttpPost("{id:long}/rollen"), Permission(MembersPermissions.ManageRoles)]
    public Task<IActionResult> UpdateRoles(long id, List<string> roles, CancellationToken cancel) => ChangeAsync(id, "De rollen zijn opgeslagen.", member => administration.SetRolesAsync(member, roles, cancel), cancel);

    [HttpPost("{id:long}/sluiten")]
    public Task<IActionResult> Close(long id, CancellationToken cancel) => ChangeAsync(id, "Het account is gesloten.", member => administration.CloseAsync(member, cancel), cancel);

    [HttpPost("{id:long}/heropenen")]
    public Task<IActionResult> Reopen(long id, CancellationToken cancel) => ChangeAsync(id, "Het account is weer open.", member => administration.ReopenAsync(member, cancel), cancel);

    [HttpPost("{id:long}/tweede-stap/uitzetten")]
    public Task<IActionResult> EndSecondFactor(long id, CancellationToken cancel) => ChangeAsync(id, "De tweede stap is uit. Dit lid krijgt een mail en is overal uitgelogd.", member => administration.EndSecondFactorAsync(member, cancel), cancel);

    [HttpPost("{id:long}/nieuw-wachtwoord")]
    public Task<IActionResult> SendNewPassword(long id, CancellationToken cancel) => ChangeAsync(id, "De mail met een link voor een nieuw wachtwoord is verstuurd.", member => administration.SendNewPasswordAsync(member, cancel), cancel);

    async Task<IActionResult> ChangeAsync(long id, string done, Func<Member, Task> change, CancellationToken cancel)
    {
        if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } member) return NotFound();
        try
        {
            await change(member);
            TempData["Toast"] = done;
            return RedirectToAction("Show", new { id });
        }
        catch (RuleException e)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", e.Message);
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict;
            return await Show(id, cancel) is ViewResult { Model: { } model } ? View("Show", model) : NotFound();
        }
    }

    async Task<ViewResult> WithRolesAsync(InviteForm form, CancellationToken cancel)
    {
        ViewData["Roles"] = me.Can(MembersPermissions.ManageRoles) ? (await AssignableAsync(cancel)).Select(r => new SelectListItem(r.Name, r.Name)).ToList() : null;
        return View("New", form);
    }

    // Everybody with an account is Lid; Bezoeker is who has none.
    async Task<IReadOnlyList<(string Name, string Description)>> AssignableAsync(CancellationToken cancel) =>
        [.. (await db.Roles.AsNoTracking().Where(r => r.Name != RoleNames.Lid && r.Name != RoleNames.Bezoeker).OrderBy(r => r.Id).ToListAsync(cancel)).Select(r => (r.Name!, r.Description))];

    IQueryable<AccountLine> Lines(IQueryable<Member> members)
    {
        var (held, roles) = (db.MemberRoles, db.Roles);
        return members.Select(m => new AccountLine(m.Id, m.DisplayName, m.Email!, m.Function, m.Organisation,
            held.Where(h => h.UserId == m.Id).Join(roles.Where(r => r.Name != RoleNames.Lid), h => h.RoleId, r => r.Id, (_, r) => r.Name!).ToList(), m.Closed, m.EmailConfirmed, m.JoinedUtc, m.LastSeenUtc));
    }
}
