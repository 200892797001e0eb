using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;
using Platform.Tenants.Contracts;
using Platform.Tenants.FirstStarts;

namespace Platform.Tenants.Home;

/// <summary>The front page of the installation: the networks that are open.</summary>
[Route(""), AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
public sealed class HomeController(TenantTable table, SetupCode code) : Controller
{
    const int PageSize = 60;

    [HttpGet]
    public async Task<IActionResult> Show(string? q, int pagina, CancellationToken cancel)
    {
        if (await code.IsOpenAsync(cancel)) return LocalRedirect("~" + FirstStart.Path);
        var open = table.All.Where(t => !t.IsHost && t.Status == TenantStatus.Running).ToList();
        var words = q?.Trim() ?? "";
        var found = open.Where(t => t.Title.Contains(words, StringComparison.CurrentCultureIgnoreCase)).OrderBy(t => t.Title, StringComparer.CurrentCultureIgnoreCase).ToList();
        var page = Math.Max(1, pagina);
        return View(new HomePage([.. found.Skip((page - 1) * PageSize).Take(PageSize).Select(Link)], open.Count, found.Count, page, PageSize, words));
    }

    static NetworkLink Link(Tenant tenant) => new(tenant.Title, tenant.Hosts.Count > 0 && tenant.Prefix.Length == 0 ? "//" + tenant.Hosts[0] + "/" : tenant.PathBase + "/");
}

/// <summary>What the front page shows.</summary>
/// <param name="Open">All networks that are open, with or without the words.</param>
public sealed record HomePage(IReadOnlyList<NetworkLink> Networks, int Open, int Found, int Page, int PageSize, string Words);
