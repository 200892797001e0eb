using Microsoft.AspNetCore.Mvc.Rendering;

namespace Platform.Contents.Widgets;

/// <summary>For whom a layer shows.</summary>
public enum LayerAudience
{
    Everybody,

    /// <summary>Who is not signed in.</summary>
    Visitors,

    /// <summary>Who is signed in.</summary>
    Members,
}

/// <summary>Where and for whom widgets show. All that it says must hold. In a recipe this is a layer with Orchard's conditions on home page, URL, role and being signed in.</summary>
/// <param name="Name">By which widgets name it (<c>LayerMetadata.Layer</c>).</param>
/// <param name="Title">What a beheerder reads.</param>
public sealed record Layer(string Name, string Title)
{
    public bool Homepage { get; init; }

    /// <summary>Beginning of the address below the network's root, <c>/kennisbank</c>; null: every page.</summary>
    public string? PathPrefix { get; init; }

    public LayerAudience Audience { get; init; }

    /// <summary>Only for who has this role; null: no matter.</summary>
    public string? Role { get; init; }

    /// <summary>Shows nowhere: its rule came from elsewhere and cannot be followed here.</summary>
    public bool Never { get; init; }

    /// <param name="path">App-relative: <c>~/kennisbank</c>.</param>
    public bool Holds(string path, bool isSignedIn, IReadOnlyList<string> roles) =>
        !Never && (!Homepage || path == "~/")
        && (PathPrefix is not { Length: > 0 } prefix || path.Equals("~" + prefix, StringComparison.OrdinalIgnoreCase) || path.StartsWith("~" + prefix.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase))
        && (Audience == LayerAudience.Everybody || (Audience == LayerAudience.Members) == isSignedIn)
        && (Role is not { Length: > 0 } role || roles.Contains(role, StringComparer.OrdinalIgnoreCase));
}

/// <summary>The layers of a network.</summary>
public sealed record LayerSettings
{
    static readonly Layer[] s_fixed =
    [
        new("Homepage", "Op de homepage") { Homepage = true },
        new("HomepageVisitors", "Op de homepage, voor wie niet is ingelogd") { Homepage = true, Audience = LayerAudience.Visitors },
        new("HomepageMembers", "Op de homepage, voor leden") { Homepage = true, Audience = LayerAudience.Members },
        new("Always", "Op elke pagina"),
    ];

    /// <summary>Those that a beheerder or a recipe added.</summary>
    public IReadOnlyList<Layer> Added { get; init; } = [];

    /// <summary>The ones that every network has, then those of its own; of one name its own.</summary>
    public IReadOnlyList<Layer> All => [.. s_fixed.Where(f => Added.All(a => a.Name != f.Name)), .. Added];
}

/// <summary>The places of a page where widgets can stand.</summary>
public static class WidgetZones
{
    public const string Top = "Top";
    public const string Bottom = "Bottom";

    public static IReadOnlyList<SelectListItem> All { get; } = [new("Boven aan de pagina (op de homepage onder de zoekbalk)", Top), new("Onder aan de pagina", Bottom)];

    // Zones of Orchard's themes that stand below the text; all others stand above it.
    static readonly string[] s_below = [Bottom, "Footer", "AfterContent", "AfterMain", "AsideSecond", "AsideFirst", "Tripel", "FooterQuad"];

    /// <summary>Our zone for one that a theme of Orchard has.</summary>
    public static string Of(string zone) => s_below.Contains(zone, StringComparer.OrdinalIgnoreCase) ? Bottom : Top;
}
