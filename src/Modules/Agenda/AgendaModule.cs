using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Agenda.Blocks;
using Platform.Agenda.Calendar;
using Platform.Agenda.Data;
using Platform.Agenda.Evaluations;
using Platform.Agenda.Guests;
using Platform.Agenda.Messages;
using Platform.Agenda.Organisers;
using Platform.Agenda.Parts;
using Platform.Agenda.Recipe;
using Platform.Agenda.Registrations;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Kernel.Api;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;
using Platform.Members.Contracts;

namespace Platform.Agenda;

public sealed class AgendaModule : Module
{
    public override string Name => "Agenda";

    public override string DisplayName => "Agenda";

    public override string Description => "ZOOMinns en bijeenkomsten met aanmelding en wachtlijst.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(AgendaPermissions.View, "Bijeenkomsten voor leden bekijken", [RoleNames.Lid]),
        new(AgendaPermissions.Register, "Zich aanmelden voor bijeenkomsten", [RoleNames.Lid]),
        new(AgendaPermissions.Organise, "Bijeenkomsten organiseren en deelnemers bekijken", [RoleNames.Facilitator]),
        new(AgendaPermissions.CheckIn, "Deelnemers inchecken bij de deur", [RoleNames.Facilitator]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Agenda", "~/agenda", 30),
        new("Mijn bijeenkomsten", "~/agenda/mijn", 30, MenuZone.Account, "", "calendar-check"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddScoped<Planning>();
        services.AddScoped<Places>();
        services.AddScoped<PartSeats>();
        services.AddScoped<ProgrammeEditing>();
        services.AddScoped<IGrant, OrganiserGrant>();
        services.AddScoped<GuestRegistrations>();
        services.AddScoped<RegistrationMails>();
        services.AddScoped<SessionCalendar>();
        services.AddHandler<InviteAgain, InviteParticipants>();
        services.AddHandler<RemindParticipants, RemindAll>();
        services.AddHandler<EndOffer, EndOffers>();
        services.AddHandler<AskAfterwards, AskParticipants>();
        services.AddHandler<SendMessage, SendMessages>();
        services.AddHandler<ForgetGuest, ForgetGuests>();
        services.AddHandler<MemberClosed, LeaveWithMember>();
        services.AddRelated<RelatedSessions>();
        services.AddBlock<UpcomingBlock>();
        services.AddBlock<MySessionsBlock>();
        services.AddBlock<SessionsFigure>();
        services.AddScoped<IRecipeStep, SessionsStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features)
    {
        var api = endpoints.MapApi("Agenda");
        SessionsApi.Map(api);
        RegistrationsApi.Map(api);
    }

    public override void MapEntities(ModelBuilder model) => AgendaDb.Map(model);
}
