using Platform.Kernel.Modules;

namespace Platform.Forum;

public sealed class ForumModule : Module
{
    public override string Name => "Forum";

    public override string DisplayName => "Forum";

    public override string Description => "Vragen, casuïstiek en gesprekken tussen leden.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];
}
