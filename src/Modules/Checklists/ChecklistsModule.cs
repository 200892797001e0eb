using Platform.Kernel.Modules;

namespace Platform.Checklists;

public sealed class ChecklistsModule : Module
{
    public override string Name => "Checklists";

    public override string DisplayName => "Checklists";

    public override string Description => "De behoeftenfontein en andere zelfscans.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
