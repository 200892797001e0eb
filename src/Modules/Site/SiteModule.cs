using Platform.Kernel.Modules;

namespace Platform.Site;

public sealed class SiteModule : Module
{
    public override string Name => "Site";

    public override string DisplayName => "Site";

    public override string Description => "Homepage, dashboard, uiterlijk en beheer van het netwerk.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
