using Platform.Kernel.Modules;

namespace Platform.Tenants;

public sealed class TenantsModule : Module
{
    public override string Name => "Tenants";

    public override string DisplayName => "Netwerken";

    public override string Description => "Maakt en beheert de netwerken van deze installatie.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
