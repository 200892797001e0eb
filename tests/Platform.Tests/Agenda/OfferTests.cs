using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>A free place is offered to who waits, for a while, in order.</summary>
public sealed class OfferTests
{
    [Theory, Engines]
    public async Task An_offer_that_nobody_takes_in_time_goes_to_the_next_in_line(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 5);
        var (lid, lid2, auditor) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Auditor));
        await lid.Submit(session.Path(), "Aanmelden");
        await lid2.Submit(session.Path(), "Zet me op de wachtlijst");
        await auditor.Submit(session.Path(), "Zet me op de wachtlijst");
        await lid.Submit(session.Path(), "Afmelden");
        var offered = (await network.Registrations(session)).Single(r => r.State == RegistrationState.Offered);
        var due = await network.Db(db => db.Set<Job>().Where(j => j.Key == $"agenda.offer:{offered.Id}").Select(j => j.DueUtc).SingleAsync());
        Assert.Equal(offered.OfferedUntilUtc, due);
        Assert.InRange(due - TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(11.9), TimeSpan.FromHours(12));
        var late = await lid2.Get(session.Path());

        await network.Ends(offered);

        (await lid2.Submit(late, "Neem de plek aan")).ShouldShow("Dit aanbod geldt niet meer.");
        (await auditor.Get(session.Path())).ShouldShow("Er is een plek voor je");
        await network.Mail(Cast.Lid2, session, "Je plek is verlopen");
        await network.Mail(Cast.Auditor, session, "Er is een plek voor je");
        Assert.Equal((1, 0), ((await network.Now(session)).Taken, (await network.Now(session)).Waiting));
        (await lid2.Submit(session.Path(), "Zet me op de wachtlijst")).ShouldShow("Plek 1 op de wachtlijst");
    }

    [Theory, Engines]
    public async Task An_offer_before_its_time_is_over_does_not_end(Engine engine)
    {
        var network = await Given.Network(engine);
        var offered = await OfferedTo(network, "vroeg@voorbeeld.nl", with: d => d);

        Assert.False(await network.With<Places, bool>(places => places.EndOfferAsync(offered.Id, CancellationToken.None)));

        Assert.Equal(RegistrationState.Offered, (await network.Db(db => db.Set<Registration>().AsNoTracking().SingleAsync(r => r.Id == offered.Id))).State);
    }

    [Theory, Engines]
    public async Task The_link_in_the_mail_takes_the_offer_also_without_an_account_and_a_second_click_changes_nothing(Engine engine)
    {
        var network = await Given.Network(engine);
        var offered = await OfferedTo(network, "gast-op-de-lijst@voorbeeld.nl", d => d);
        var guest = network.Visitor();

        var page = (await guest.Get(offered.Url)).ShouldShow("Er is een plek voor je");
        (await guest.Submit(page, "Neem de plek aan")).ShouldShow("Je bent aangemeld");
        (await guest.Submit(page, "Neem de plek aan")).ShouldShow("Je bent aangemeld");

        Assert.Equal(1, await network.Db(db => db.Set<Session>().Where(s => s.Id == offered.SessionId).Select(s => s.Taken).SingleAsync()));
    }

    [Theory, Engines]
    public async Task Close_to_the_start_an_offer_stands_half_of_the_time_that_is_left(Engine engine)
    {
        var network = await Given.Network(engine);
        var offered = await OfferedTo(network, "haast@voorbeeld.nl", d => d with { StartUtc = TimeProvider.System.GetUtcNow().AddHours(4), EndUtc = TimeProvider.System.GetUtcNow().AddHours(5) });

        Assert.InRange(offered.OfferedUntilUtc!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(118), TimeSpan.FromMinutes(121));
    }

    [Theory, Engines]
    public async Task Registering_again_over_the_API_takes_the_offer(Engine engine)
    {
        var network = await Given.Network(engine);
        var offered = await OfferedTo(network, "api-aanbod@voorbeeld.nl", d => d);

        using var answer = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{offered.SessionId}/registrations", new { name = "Iemand", email = offered.Email }, await network.Token(Cast.Facilitator));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("confirmed", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
    }

    /// <summary>Taking, refusing and running out at the same moment: the count stays exact and nobody is passed over.</summary>
    [Theory, Engines]
    public async Task Offers_taken_refused_and_ended_at_once_leave_the_count_exact(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 10, waitingList: 50);
        foreach (var i in Enumerable.Range(1, 40)) await network.Takes(session, $"aanbod{i}@voorbeeld.nl");
        foreach (var registration in (await network.Registrations(session)).Take(10)) await network.With<Places, bool>(p => p.GiveBackAsync(registration, CancellationToken.None));
        var offers = (await network.Registrations(session)).Where(r => r.State == RegistrationState.Offered).ToList();
        Assert.Equal(10, offers.Count);

        await Task.WhenAll(offers.Index().SelectMany(o => new[] { Act(o.Index, o.Item), Act(o.Index + 1, o.Item) })); // two ways to each offer

        var (now, all) = (await network.Now(session), await network.Registrations(session));
        Assert.Equal(10, now.Taken);
        Assert.Equal(now.Taken, all.Count(r => r.HasPlace));
        Assert.Equal(now.Waiting, all.Count(r => r.State == RegistrationState.Waiting));
        Assert.All(all.Where(r => r.State == RegistrationState.Waiting), w => Assert.All(all.Where(r => r.HasPlace), p => Assert.True(p.QueuedUtc < w.QueuedUtc)));

        async Task<bool> Act(int way, Registration offer)
        {
            if (way % 3 == 0) return await network.With<Places, bool>(p => p.GiveBackAsync(offer, CancellationToken.None));
            if (way % 3 == 1) return await network.Ends(offer);
            try
            {
                return await network.With<Places, bool>(async p => await p.AcceptAsync(offer.Id, CancellationToken.None) is { State: RegistrationState.Confirmed });
            }
            catch (Platform.Kernel.RuleException)
            {
                return false; // somebody was earlier
            }
        }
    }

    [Theory, Engines]
    public async Task An_organiser_makes_room_for_somebody_past_the_line(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 5);
        foreach (var name in new[] { "plek", "eerst", "voor" }) await network.Takes(session, $"{name}@voorbeeld.nl");
        var facilitator = await network.As(Cast.Facilitator);

        (await facilitator.Submit($"/agenda/{session.Id}/deelnemers?q=voor%40", "Geef een plek")).ShouldShow("Er is nu één plek meer");

        var now = await network.Now(session);
        Assert.Equal((2, 2, 1), (now.Capacity, now.Taken, now.Waiting));
        Assert.Equal(RegistrationState.Waiting, (await network.Registrations(session)).Single(r => r.Email == "eerst@voorbeeld.nl").State);
        await network.Mail("voor@voorbeeld.nl", session, "Je bent aangemeld");
    }

    static async Task<Registration> OfferedTo(Network network, string email, Func<SessionDetails, SessionDetails> with)
    {
        var session = await network.Session(capacity: 1, waitingList: 3, with: with);
        var first = await network.Takes(session, "eerste@voorbeeld.nl");
        await network.Takes(session, email);
        await network.With<Places, bool>(p => p.GiveBackAsync(first, CancellationToken.None));
        return (await network.Registrations(session)).Single(r => r.State == RegistrationState.Offered);
    }
}
