using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Views;

/// <summary>
/// A piece of a page that another module owns: "Nieuw in de kennisbank" on the home page, "Mijn vragen" on the dashboard.
/// Registered with <c>services.AddBlock&lt;T&gt;()</c>; loaded only when its zone is shown.
/// </summary>
public interface IBlock
{
    BlockZone Zone { get; }

    int Order { get; }

    /// <summary>View name with its area, for example <c>Forum:Home/LatestTopics</c> (file <c>Modules/Forum/Home/LatestTopics.cshtml</c>).</summary>
    string View { get; }

    /// <summary>The model of the view, or null when there is nothing to show to this person.</summary>
    Task<object?> LoadAsync(CancellationToken cancel);
}

/// <summary>Where blocks can stand.</summary>
public enum BlockZone
{
    /// <summary>Full width on the home page.</summary>
    Home,

    /// <summary>Left column (wide) of the two-column part of the home page.</summary>
    HomeMain,

    /// <summary>Right column (narrow) of the two-column part of the home page.</summary>
    HomeAside,

    /// <summary>Figure on the home page; the model is a <see cref="HomeFigure"/>, <see cref="IBlock.View"/> is not used.</summary>
    HomeFigures,

    /// <summary>A panel on the dashboard of a signed-in member.</summary>
    Dashboard,

    /// <summary>A panel on the overview page of the beheerder.</summary>
    Admin,
}

/// <summary>A number with its word on the home page: 312 · kennisartikelen.</summary>
public sealed record HomeFigure(string Label, int Value);

public static class BlockRegistration
{
    public static IServiceCollection AddBlock<T>(this IServiceCollection services) where T : class, IBlock => services.AddScoped<IBlock, T>();
}
