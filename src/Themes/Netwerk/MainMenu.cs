using Platform.Kernel.Views;

namespace Platform.Themes.Netwerk;

/// <summary>The menus of the header and the footer: what the modules bring, and what every network has.</summary>
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

    public static IEnumerable<MenuItem> Footer(Frame frame) => frame.Menu(MenuZone.Footer).Concat(s_footer).DistinctBy(i => i.Url).OrderBy(i => i.Order);
}
