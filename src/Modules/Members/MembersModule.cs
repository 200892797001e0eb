using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;
using Platform.Members.Accounts;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;
using Platform.Members.Invitations;
using Platform.Members.People;
using Platform.Members.Recipe;
using Platform.Members.Registrations;

namespace Platform.Members;

public sealed class MembersModule : Module
{
    public override string Name => "Members";

    public override string DisplayName => "Leden";

    public override string Description => "Accounts, rollen, inloggen en de ledenlijst.";

    public override bool AlwaysOn => true; // without it nobody could log in to switch it on again

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(MembersPermissions.View, "Deelnemers van het netwerk bekijken", [RoleNames.Lid]),
        new(MembersPermissions.Manage, "Accounts uitnodigen, wijzigen en sluiten", []),
        new(MembersPermissions.ManageRoles, "Rollen en rechten wijzigen", []),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Deelnemers", "~/leden", 50, Permission: MembersPermissions.View),
        new("Mijn profiel", "~/account/profiel", 10, MenuZone.Account, "", "user"),
        new("Beveiliging", "~/account/beveiliging", 20, MenuZone.Account, "", "shield-check"),
        new("Sessies", "~/account/sessies", 30, MenuZone.Account, "", "smartphone"),
        new("Tokens", "~/account/tokens", 40, MenuZone.Account, "", "key-round"),
        new("Leden", "~/beheer/leden", 20, MenuZone.Admin, MembersPermissions.Manage, "users", "Accounts uitnodigen, helpen en sluiten"),
        new("Rollen", "~/beheer/rollen", 30, MenuZone.Admin, MembersPermissions.ManageRoles, "shield", "Wie mag wat in dit netwerk"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddMemberIdentity();
        services.AddScoped<IRoleSource, RoleSource>();
        services.AddScoped<Invitation>();
        services.AddScoped<IFirstAdministrator>(sp => sp.GetRequiredService<Invitation>());
        services.AddScoped<AccountMail>();
        services.AddScoped<Registration>();
        services.AddHandler<ForgetRegistration, ForgetRegistrationHandler>();
        services.AddScoped<Administration>();
        services.AddScoped<TokenIssuer>();
        services.AddScoped<PermissionHolders>();
        services.AddScoped<IRecipeStep, RolesStep>();
        services.AddScoped<IRecipeStep, UsersStep>();
        services.AddScoped<IRecipeExport, RolesExport>();
        services.AddScoped<IRecipeExport, UsersExport>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => MembersApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => MembersDb.Map(model);
}
