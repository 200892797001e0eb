using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;

namespace Platform.Checklists.Crawls;

/// <summary>Tells the owner of a site who visited it: the address stands in the user agent.</summary>
[AllowAnonymous]
public sealed class AboutController : Controller
{
    public const string Path = "/checklists/over-de-websitecheck";

    [HttpGet(Path), OutputCache(PolicyName = AnonymousPages.Name)]
    public IActionResult Index() => View("Checklists:Crawls/About");
}
