using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Home;

/// <summary>"Nieuw in de kennisbank" on the home page.</summary>
sealed class NewHandreikingen(Catalogue catalogue) : IBlock
{
    public BlockZone Zone => BlockZone.Home;

    public int Order => 10;

    public string View => "Knowledge:Home/NewHandreikingen";

    public async Task<object?> LoadAsync(CancellationToken cancel) =>
        await catalogue.Published.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(3).Select(HandreikingCard.From).ToListAsync(cancel) is { Count: > 0 } cards ? cards : null;
}
