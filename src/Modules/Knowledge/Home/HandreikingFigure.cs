using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Home;

/// <summary>How many handreikingen there are, on the home page.</summary>
sealed class HandreikingFigure(Catalogue catalogue) : IBlock
{
    public BlockZone Zone => BlockZone.HomeFigures;

    public int Order => 30;

    public string View => "";

    public async Task<object?> LoadAsync(CancellationToken cancel) => new HomeFigure("handreikingen", await catalogue.Published.CountAsync(cancel));
}
