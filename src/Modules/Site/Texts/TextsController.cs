using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;

namespace Platform.Site.Texts;

/// <summary>The pages that every network has: house rules, privacy and accessibility.</summary>
[AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
public sealed class TextsController : Controller
{
    [HttpGet("huisregels")]
    public IActionResult HouseRules() => View();

    [HttpGet("privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("toegankelijkheid")]
    public IActionResult Accessibility() => View();
}
