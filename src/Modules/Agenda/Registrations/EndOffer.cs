using Platform.Kernel.Events;

namespace Platform.Agenda.Registrations;

/// <summary>Job: the time to take an offered place is over.</summary>
public sealed record EndOffer(long RegistrationId);

sealed class EndOffers(Places places) : IHandle<EndOffer>
{
    public Task HandleAsync(EndOffer message, CancellationToken cancel) => places.EndOfferAsync(message.RegistrationId, cancel);
}
