using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;
using Platform.Kernel.Views;
using Platform.Media.Contracts;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Inspections;
using Platform.Media.Limits;
using Platform.Media.Removals;
using Platform.Media.Texts;
using Platform.Media.Uses;

namespace Platform.Media;

public sealed class MediaModule : Module
{
    public override string Name => "Media";

    public override string DisplayName => "Mediatheek";

    public override string Description => "Afbeeldingen en documenten bewaren, hergebruiken en doorzoeken.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(MediaPermissions.Upload, "Bestanden uit de mediatheek gebruiken en toevoegen", [RoleNames.Facilitator, RoleNames.Moderator]),
        new(MediaPermissions.Manage, "De mediatheek beheren: hernoemen, verplaatsen, vervangen en verwijderen", [RoleNames.Facilitator]),
    ];

    public override IReadOnlyList<MenuItem> Menu => [new("Mediatheek", "~/beheer/media", 35, MenuZone.Admin, MediaPermissions.Upload, "image", "Afbeeldingen en documenten")];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddSettings<MediaSettings>();
        services.AddScoped<MediaLimits>();
        services.AddScoped<Intake>();
        services.AddScoped<Moves>();
        services.AddScoped<IFileLibrary, FileLibrary>();
        services.AddScoped<IFileUses, UseIndex>();
        services.AddSingleton<IFileInspector, ClamdInspector>();
        services.AddSingleton<PdfText>();
        services.AddHandler<InspectVersion, InspectVersionHandler>();
        services.AddHandler<PurgeFile, PurgeFileHandler>();
        services.AddHandler<ReadText, ReadTextHandler>();
    }

    public override void MapEntities(ModelBuilder model) => MediaDb.Map(model);
}
