using Microsoft.AspNetCore.Http;
using Platform.Kernel.Views;

namespace Platform.Themes.Netwerk;

/// <summary>The menus of the header and the footer: what the modules bring, and what every network and the platform itself have.</summary>
static class MainMenu
{
    /// <summary>More than this does not fit beside the logo on a laptop; the rest stands under "Meer".</summary>
    public const int MostInHeader = 6;

    static readonly MenuItem s_home = new("Home", "~/", int.MinValue);

    static readonly MenuItem[] s_footer = [new("Privacy", "~/privacy", 900, MenuZone.Footer), new("Toegankelijkheid", "~/toegankelijkheid", 910, MenuZone.Footer)];

    public static IReadOnlyList<MenuItem> For(Frame frame)
    {
        var items = frame.Menu(MenuZone.Main).ToList();
        return items.Exists(i => i.Url == "~/") ? items : [s_home, .. items];
    }

    /// <summary>The log-in page, that leads back to this page afterwards.</summary>
    public static string LogInUrl(Frame frame, HttpRequest request)
    {
        var here = request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
        var isUseful = HttpMethods.IsGet(request.Method) && frame.Path != "~/" && !frame.Path.StartsWith("~/account", StringComparison.OrdinalIgnoreCase) && !frame.Path.StartsWith("~/_fout", StringComparison.Ordinal);
        return isUseful ? "~/account/inloggen?returnUrl=" + Uri.EscapeDataString(here) : "~/account/inloggen";
    }

    public static IEnumerable<MenuItem> Footer(Frame frame) => frame.Menu(MenuZone.Footer).Concat(s_footer).DistinctBy(i => i.Url).OrderBy(i => i.Order);
}
