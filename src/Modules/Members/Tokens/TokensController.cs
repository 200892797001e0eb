using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;
using Platform.Members.Data;

namespace Platform.Members.Tokens;

/// <summary>Personal tokens for programs that use the API in somebody's name.</summary>
[Route("account/tokens"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TokensController(TenantDb db, TokenIssuer issuer, TimeProvider clock, Person me) : Controller
{
    static IReadOnlyDictionary<string, string> Scopes => TenantContext.Current.IsHost
        ? ApiScopes.All.Where(s => s.Key == ApiScopes.PlatformWrite).ToDictionary(StringComparer.Ordinal)
        : ApiScopes.All.Where(s => s.Key != ApiScopes.PlatformWrite).ToDictionary(StringComparer.Ordinal);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await PageAsync(new TokenForm(), cancel));

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = nameof(TokenPage.Form))] TokenForm form, CancellationToken cancel)
    {
        if (form.Scopes.Any(s => !Scopes.ContainsKey(s))) ModelState.AddModelError("Form.Scopes", "Kies rechten uit de lijst.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(form, cancel));
        }
        return View("Created", await issuer.IssueAsync(me.MemberId, form.Name.Trim(), form.Scopes, TimeSpan.FromDays(form.Days), cancel));
    }

    [HttpPost("{id:long}/intrekken")]
    public async Task<IActionResult> Destroy(long id, CancellationToken cancel)
    {
        if (await db.AccessTokens.SingleOrDefaultAsync(t => t.Id == id && t.MemberId == me.MemberId, cancel) is not { } token) return NotFound();
        db.Remove(token);
        db.Audit("token.revoked", $"member:{me.MemberId}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Het token is ingetrokken.";
        return RedirectToAction("Index");
    }

    async Task<TokenPage> PageAsync(TokenForm form, CancellationToken cancel) => new(form, await db.AccessTokens.Where(t => t.MemberId == me.MemberId).OrderByDescending(t => t.CreatedUtc)
        .Select(t => new TokenLine(t.Id, t.Name, t.Scopes, t.CreatedUtc, t.ExpiresUtc, t.LastUsedUtc)).ToListAsync(cancel), Scopes, clock.GetUtcNow());
}
