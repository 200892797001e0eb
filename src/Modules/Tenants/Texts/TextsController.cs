using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;

namespace Platform.Tenants.Texts;

/// <summary>What the platform itself says about privacy and accessibility; every network has pages of its own.</summary>
[AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
public sealed class TextsController : Controller
{
    [HttpGet("privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("toegankelijkheid")]
    public IActionResult Accessibility() => View();
}
