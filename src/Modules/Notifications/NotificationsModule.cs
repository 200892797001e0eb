using Platform.Kernel.Modules;

namespace Platform.Notifications;

public sealed class NotificationsModule : Module
{
    public override string Name => "Notifications";

    public override string DisplayName => "Meldingen";

    public override string Description => "Vertelt leden op de site en per mail wat er gebeurt.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
