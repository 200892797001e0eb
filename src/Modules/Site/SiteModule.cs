using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Site;

public sealed class SiteModule : Module
{
    public override string Name => "Site";

    public override string DisplayName => "Site";

    public override string Description => "Homepage, overzicht, uiterlijk en beheer van het netwerk.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(SitePermissions.Administer, "Het beheer openen", [RoleNames.Facilitator, RoleNames.Moderator]),
        new(SitePermissions.ChangeLook, "Kleuren, lettertypen, logo en teksten wijzigen", []),
        new(SitePermissions.SwitchFeatures, "Functies aan- en uitzetten", []),
        new(SitePermissions.ReadAudit, "Het logboek lezen", []),
        new(SitePermissions.ManageJobs, "Taken op de achtergrond bekijken en opnieuw starten", []),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Home", "~/", 0),
        new("Mijn overzicht", "~/mijn", 0, MenuZone.Account, "", "house"),
        new("Uiterlijk en teksten", "~/beheer/uiterlijk", 10, MenuZone.Admin, SitePermissions.ChangeLook, "palette", "Kleuren, letters, logo en de homepage"),
        new("Functies", "~/beheer/functies", 80, MenuZone.Admin, SitePermissions.SwitchFeatures, "toggle-right", "Onderdelen aan- en uitzetten"),
        new("Logboek", "~/beheer/logboek", 90, MenuZone.Admin, SitePermissions.ReadAudit, "scroll-text", "Wie deed wat, en wanneer"),
        new("Taken", "~/beheer/taken", 95, MenuZone.Admin, SitePermissions.ManageJobs, "list-checks", "Mails en ander werk op de achtergrond"),
        new("Huisregels", "~/huisregels", 10, MenuZone.Footer),
        new("Privacy", "~/privacy", 20, MenuZone.Footer),
        new("Toegankelijkheid", "~/toegankelijkheid", 30, MenuZone.Footer),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddScoped<Blocks>();
        services.AddBlock<Home.MembersFigure>();
    }
}
