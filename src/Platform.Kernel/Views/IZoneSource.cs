namespace Platform.Kernel.Views;

/// <summary>Something in a zone of the layout.</summary>
/// <param name="View">View name with its area, as in <see cref="IBlock.View"/>.</param>
public sealed record ZonePiece(string View, object Model);

/// <summary>Brings pieces to the zones that every page has (<c>Top</c>, <c>Bottom</c>). Asked on each page: it answers from memory when it has nothing.</summary>
public interface IZoneSource
{
    ValueTask<IReadOnlyList<ZonePiece>> LoadAsync(string zone, CancellationToken cancel);
}

/// <summary>Rearranges a menu as a network decided: another order, other words, items of its own.</summary>
public interface IMenuSource
{
    /// <param name="items">What the modules bring and this person may use, in order.</param>
    IReadOnlyList<MenuItem> Arrange(MenuZone zone, IReadOnlyList<MenuItem> items);
}
