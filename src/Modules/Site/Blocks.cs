using Platform.Kernel.Views;

namespace Platform.Site;

/// <summary>A block with its model, ready to be shown.</summary>
public sealed record LoadedBlock(string View, object Model);

/// <summary>Loads the blocks that modules bring to a zone, one after the other: they share one database connection.</summary>
public sealed class Blocks(IEnumerable<IBlock> blocks)
{
    public async Task<IReadOnlyList<LoadedBlock>> LoadAsync(BlockZone zone, CancellationToken cancel)
    {
        var loaded = new List<LoadedBlock>();
        foreach (var block in blocks.Where(b => b.Zone == zone).OrderBy(b => b.Order))
            if (await block.LoadAsync(cancel) is { } model) loaded.Add(new LoadedBlock(block.View, model));
        return loaded;
    }
}
