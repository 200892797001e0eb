using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;
using Platform.Ui;

namespace Platform.Themes.Netwerk.Look;

/// <summary>The look of a network as files: its stylesheet, its icon, and a stylesheet for colours that a beheerder tries.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class LookController(TenantSettings settings) : Controller
{
    const string Css = "text/css; charset=utf-8";

    /// <summary>Fingerprinted by <c>?v=</c>, so browsers may keep it for a year.</summary>
    [HttpGet("/thema.css"), AllowAnonymous]
    public IActionResult Stylesheet() => Cached(Current().Css, Css);

    /// <summary>Also at the address that browsers try by themselves for a document without a head, such as a feed.</summary>
    [HttpGet("/favicon.svg"), HttpGet("/favicon.ico"), AllowAnonymous]
    public IActionResult Favicon()
    {
        var look = Current();
        return Cached(MotifArt.Of(look.Look.Motif).Icon(look.Brand[500].ToString(), look.Brand[300].ToString(), look.Accent[300].ToString()), "image/svg+xml");
    }

    /// <summary>The stylesheet of a look that is not saved; what is not valid falls back to what is.</summary>
    [HttpGet("/thema/voorbeeld.css")]
    public IActionResult Preview([FromQuery] LookSettings look)
    {
        Response.Headers.CacheControl = "no-store";
        return Content(ModelState.IsValid ? new LookStylesheet(look).Css : Current().Css, Css);
    }

    LookStylesheet Current()
    {
        var look = settings.Get<LookSettings>();
        var state = TenantContext.Current.State;
        if (state.Find<LookStylesheet>() is { } known && known.Look == look) return known;
        var solved = new LookStylesheet(look);
        state.Set(solved);
        return solved;
    }

    ContentResult Cached(string text, string type)
    {
        Response.Headers.CacheControl = Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300";
        return Content(text, type);
    }
}
