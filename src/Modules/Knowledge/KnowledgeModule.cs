using Platform.Kernel.Modules;

namespace Platform.Knowledge;

public sealed class KnowledgeModule : Module
{
    public override string Name => "Knowledge";

    public override string DisplayName => "Kennisbank";

    public override string Description => "Handreikingen zoeken, lezen en schrijven.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Contents"];
}
