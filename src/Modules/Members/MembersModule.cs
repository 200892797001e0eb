using Platform.Kernel.Modules;

namespace Platform.Members;

public sealed class MembersModule : Module
{
    public override string Name => "Members";

    public override string DisplayName => "Leden";

    public override string Description => "Accounts, rollen, inloggen en de ledenlijst.";

    public override IReadOnlyList<string> Dependencies => [];
}
