using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;
using Platform.Notifications.Contracts;
using Platform.Notifications.Data;
using Platform.Notifications.Notices;
using Platform.Notifications.Unsubscribes;

namespace Platform.Notifications;

public sealed class NotificationsModule : Module
{
    public override string Name => "Notifications";

    public override string DisplayName => "Meldingen";

    public override string Description => "Vertelt leden op de site en per mail wat er gebeurt.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<MenuItem> Menu => [new("Meldingen", "~/meldingen", 10, MenuZone.Account, "", "bell")];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddHandler<Notice, DeliverNotice>();
        services.AddScoped<IBadge, UnreadBadge>();
        services.AddScoped<UnsubscribeLinks>();
    }

    public override void MapEntities(ModelBuilder model) => NotificationsDb.Map(model);
}
