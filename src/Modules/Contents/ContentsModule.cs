using Platform.Kernel.Modules;

namespace Platform.Contents;

public sealed class ContentsModule : Module
{
    public override string Name => "Contents";

    public override string DisplayName => "Inhoud";

    public override string Description => "Stukken tekst met versies, in de vorm van Orchard Core.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
