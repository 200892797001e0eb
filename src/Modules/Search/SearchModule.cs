using Platform.Kernel.Modules;

namespace Platform.Search;

public sealed class SearchModule : Module
{
    public override string Name => "Search";

    public override string DisplayName => "Zoeken";

    public override string Description => "Eén zoekvak voor alles wat je mag zien.";

    public override IReadOnlyList<string> Dependencies => [];
}
