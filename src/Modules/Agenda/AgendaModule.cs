using Platform.Kernel.Modules;

namespace Platform.Agenda;

public sealed class AgendaModule : Module
{
    public override string Name => "Agenda";

    public override string DisplayName => "Agenda";

    public override string Description => "ZOOMinns en bijeenkomsten met aanmelding en wachtlijst.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
