using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>A summer school: one registration, and in each round one choice out of parts with seats of their own.</summary>
public sealed class ProgrammeTests
{
    [Theory, Engines]
    public async Task An_organiser_makes_rounds_with_parts_and_people_see_what_there_is_to_choose(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { Type = SessionType.SummerSchool });
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/programma");

        (await facilitator.Submit(address, "Ronde toevoegen", ("Form.Title", ""), ("Form.Starts", Local(session, 0)), ("Form.Ends", Local(session, 600)))).ShouldBe(422).ShouldShow("Geef de ronde een naam.").ShouldShow("Een ronde valt binnen de bijeenkomst");
        var page = (await facilitator.Submit(address, "Ronde toevoegen", ("Form.Title", "Ochtend"), ("Form.Starts", Local(session, 0)), ("Form.Ends", Local(session, 60)))).ShouldShow("De ronde staat in het programma.");
        var roundId = await network.Db(db => db.Set<Round>().Where(r => r.SessionId == session.Id).Select(r => r.Id).SingleAsync());
        await facilitator.Submit($"{address}/{roundId}/onderdelen/nieuw", "Opslaan", ("Form.Title", "Samen beslissen"), ("Form.Speaker", "Nadia El Amrani"), ("Form.Place", "Zaal 2"), ("Form.Seats", "1"));

        (await network.Visitor().Get(session.Path())).ShouldShow("Kies je programma").ShouldShow("Samen beslissen").ShouldShow("Nadia El Amrani").ShouldShow("Zaal 2").ShouldShow("Nog 1 plek");
        Assert.True((await network.Now(session)).HasProgramme);
        await facilitator.Submit($"{address}/{roundId}", "Haal deze ronde weg");
        Assert.False((await network.Now(session)).HasProgramme);
        (await (await network.As(Cast.Lid)).Get(address)).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task Kinds_of_places_have_seats_of_their_own_in_any_session(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(with: d => d with { Type = SessionType.Zoominn, Capacity = 10, IsOnline = false, Place = "Buurthuis", Address = "Dorpsstraat 1, Ede" });
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/programma");
        await facilitator.Submit(address, "Ronde toevoegen", ("Form.Title", "Ik kom als"), ("Form.Starts", Local(session, 0)), ("Form.Ends", Local(session, 30)));
        var round = await network.Db(db => db.Set<Round>().SingleAsync(r => r.SessionId == session.Id));
        await facilitator.Submit($"{address}/{round.Id}/onderdelen/nieuw", "Opslaan", ("Form.Title", "Ouder"), ("Form.Seats", "1"));
        await facilitator.Submit($"{address}/{round.Id}/onderdelen/nieuw", "Opslaan", ("Form.Title", "Professional"), ("Form.Seats", "9"));
        round = await network.Db(db => db.Set<Round>().Include(r => r.Parts).SingleAsync(r => r.Id == round.Id));

        (await (await network.As(Cast.Lid)).Submit($"/agenda/{session.Id}/aanmeldingen/nieuw", "Aanmelden", Choose(round, "Ouder"))).ShouldShow("Je bent aangemeld");
        var second = await network.As(Cast.Lid2);
        (await second.Submit($"/agenda/{session.Id}/aanmeldingen/nieuw", "Aanmelden", Choose(round, "Ouder"))).ShouldBe(422).ShouldShow("vol");
        (await second.Submit($"/agenda/{session.Id}/aanmeldingen/nieuw", "Aanmelden", Choose(round, "Professional"))).ShouldShow("Je bent aangemeld");
        Assert.Contains("openstreetmap.org", (await second.Get(session.Path())).Document.QuerySelectorAll("a").Single(a => a.TextContent == "Bekijk op de kaart").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_member_chooses_one_part_a_round_and_finds_the_choice_in_mail_calendar_and_on_the_organisers_list(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network);
        var lid = await network.As(Cast.Lid);
        var (first, second) = (session.Rounds[0], session.Rounds[1]);

        var form = await lid.Get($"/agenda/{session.Id}/aanmeldingen/nieuw");
        var refused = (await lid.Submit(form, "Aanmelden", Choose(first, "Knooppunten"))).ShouldBe(422).ShouldShow("Kies een onderdeel in deze ronde.");
        Assert.NotNull(refused.Document.QuerySelector($"input[name='Form.Choices[{first.Id}]'][checked]")); // what was chosen is still there
        (await lid.Submit(form, "Aanmelden", Choose(first, "Knooppunten"), Choose(second, "Nabij blijven"))).ShouldShow("Je bent aangemeld");

        var mail = await network.Mail(Cast.Lid, session, "Je bent aangemeld");
        Assert.Contains("Knooppunten (Zaal 1)", mail.Text);
        Assert.Contains("Nabij blijven", mail.Calendar!.Replace("\n ", "", StringComparison.Ordinal));
        var facilitator = await network.As(Cast.Facilitator);
        (await facilitator.Get($"/agenda/{session.Id}/deelnemers")).ShouldShow("Knooppunten (Zaal 1)").ShouldShow("Ronde 1, 1 van 2 plekken");
        var csv = (await facilitator.Get($"/agenda/{session.Id}/deelnemers.csv")).Html;
        Assert.Contains("\"Ronde 1\";\"Ronde 2\"", csv);
        Assert.Contains("\"Knooppunten\";\"Nabij blijven\"", csv);
        (await facilitator.Get($"/agenda/{session.Id}/deelnemers/presentielijst?onderdeel={Part(first, "Succesmomenten").Id}")).ShouldShow("Nog niemand koos dit onderdeel");
    }

    [Theory, Engines]
    public async Task A_choice_can_be_changed_by_the_link_in_the_mail_until_the_registration_closes_and_gives_the_old_seat_back(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network);
        var (first, second) = (session.Rounds[0], session.Rounds[1]);
        var registration = await Takes(network, session, "wisselaar@voorbeeld.nl", Part(first, "Knooppunten"), Part(second, "Nabij blijven"));
        var guest = network.Visitor();

        await guest.Submit(registration.Url + "/wijzigen", "Opslaan", Choose(first, "Succesmomenten"));

        Assert.Equal((0, 1), await Seats(network, first));
        (await guest.Get(registration.Url)).ShouldShow("Succesmomenten").ShouldShow("Nabij blijven");
        var mail = await network.Mail("wisselaar@voorbeeld.nl", session, "Je keuze is veranderd");
        Assert.Contains("SEQUENCE:1", mail.Calendar!);

        var past = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await network.Db(db => db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(u => u.SetProperty(s => s.ClosesUtc, past)));
        var closed = await guest.Get(registration.Url + "/wijzigen");
        Assert.Null(closed.Document.QuerySelector($"input[name='Form.Choices[{first.Id}]']"));
        await guest.Submit(closed, "Opslaan", Choose(first, "Knooppunten"), ("Form.Name", "Andere naam"));
        Assert.Equal((0, 1), await Seats(network, first));
    }

    [Theory, Engines]
    public async Task A_part_that_filled_up_meanwhile_says_so_keeps_the_form_and_takes_no_place(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network);
        var (first, second) = (session.Rounds[0], session.Rounds[1]);
        var lid = await network.As(Cast.Lid2);
        var form = await lid.Get($"/agenda/{session.Id}/aanmeldingen/nieuw");
        await Takes(network, session, "een@voorbeeld.nl", Part(first, "Knooppunten"), Part(second, "Nabij blijven"));
        await Takes(network, session, "twee@voorbeeld.nl", Part(first, "Knooppunten"), Part(second, "Nabij blijven"));

        var page = (await lid.Submit(form, "Aanmelden", Choose(first, "Knooppunten"), Choose(second, "Nabij blijven"))).ShouldBe(422).ShouldShow("‘Knooppunten’ is vol. Kies iets anders in deze ronde.");

        Assert.NotNull(page.Document.QuerySelector($"input[name='Form.Choices[{second.Id}]'][checked]"));
        Assert.Equal(2, (await network.Now(session)).Taken);
        Assert.Equal((2, 0), await Seats(network, first));
        (await lid.Submit(page, "Aanmelden", Choose(first, "Succesmomenten"))).ShouldShow("Je bent aangemeld");
    }

    [Theory, Engines]
    public async Task Forty_people_at_once_for_two_seats_in_a_part_give_exactly_two(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network, capacity: 100);
        var (first, second) = (session.Rounds[0], session.Rounds[1]);
        var token = await network.Token(Cast.Lid);
        long[] parts = [Part(first, "Knooppunten").Id, Part(second, "Nabij blijven").Id];

        var answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(async i =>
        {
            using var response = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { name = $"Persoon {i}", email = $"deel{i}@voorbeeld.nl", parts }, token);
            return response.StatusCode;
        }));

        Assert.Equal(2, answers.Count(a => a == HttpStatusCode.Created));
        Assert.Equal(2, (await network.Now(session)).Taken);
        Assert.Equal((2, 0), await Seats(network, first));
        Assert.Equal(4, await network.Db(db => db.Set<Choice>().CountAsync(c => c.Round.SessionId == session.Id)));
    }

    [Theory, Engines]
    public async Task Who_leaves_gives_the_seats_back_and_who_comes_from_the_waiting_list_gets_what_was_wanted_if_it_is_there(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network, capacity: 1, waitingList: 5);
        var (first, second) = (session.Rounds[0], session.Rounds[1]);
        var leaving = await Takes(network, session, "weg@voorbeeld.nl", Part(first, "Knooppunten"), Part(second, "Nabij blijven"));
        var waiting = await Takes(network, session, "wacht@voorbeeld.nl", Part(first, "Succesmomenten"), Part(second, "Nabij blijven"));
        Assert.Equal(RegistrationState.Waiting, waiting.State);
        Assert.Equal((1, 0), await Seats(network, first));

        await network.Visitor().Submit(leaving.Url, "Afmelden");
        Assert.Equal((0, 0), await Seats(network, first));
        await network.Visitor().Submit(waiting.Url, "Neem de plek aan");

        Assert.Equal((0, 1), await Seats(network, first));
        Assert.Contains("Succesmomenten", (await network.Mail("wacht@voorbeeld.nl", session, "Je bent aangemeld")).Text);
    }

    [Theory, Engines]
    public async Task A_guest_chooses_before_the_mail_and_has_the_seats_after_it(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network, with: d => d with { AllowGuests = true });
        var (first, second) = (session.Rounds[0], session.Rounds[1]);
        var guest = network.Visitor();

        await guest.Submit($"/agenda/{session.Id}/aanmelden", "Aanmelden", ("Form.Name", "Gast"), ("Form.Email", $"gast{session.Id}@voorbeeld.nl"), Choose(first, "Knooppunten"), Choose(second, "Stil"));
        Assert.Equal((0, 0), await Seats(network, first));
        var registration = Assert.Single(await network.Registrations(session));
        (await guest.Submit(registration.Url, "Bevestig je aanmelding")).ShouldShow("Je bent aangemeld").ShouldShow("Knooppunten");

        Assert.Equal((1, 0), await Seats(network, first));
    }

    [Theory, Engines]
    public async Task What_somebody_chose_cannot_be_taken_away_or_made_smaller(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network);
        var (first, second) = (session.Rounds[0], session.Rounds[1]);
        await Takes(network, session, "vast@voorbeeld.nl", Part(first, "Knooppunten"), Part(second, "Nabij blijven"));
        await Takes(network, session, "vast2@voorbeeld.nl", Part(first, "Knooppunten"), Part(second, "Nabij blijven"));
        var facilitator = await network.As(Cast.Facilitator);
        var part = $"/agenda/{session.Id}/programma/{first.Id}/onderdelen/{Part(first, "Knooppunten").Id}";

        (await facilitator.Submit(part, "Haal dit onderdeel weg")).ShouldShow("2 mensen kozen al ‘Knooppunten’.");
        (await facilitator.Submit($"/agenda/{session.Id}/programma/{first.Id}", "Haal deze ronde weg")).ShouldShow("2 mensen kozen al");
        (await facilitator.Submit(part, "Opslaan", ("Form.Seats", "1"))).ShouldBe(422).ShouldShow("Er zijn al 2 plekken gekozen.");

        Assert.Equal((2, 0), await Seats(network, first));
    }

    [Theory, Engines]
    public async Task The_rounds_go_along_when_the_session_moves_and_the_new_invitation_says_so(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network);
        await Takes(network, session, "verhuist@voorbeeld.nl", Part(session.Rounds[0], "Knooppunten"), Part(session.Rounds[1], "Stil"));

        await (await network.As(Cast.Facilitator)).Submit($"/agenda/{session.Id}/wijzigen", "Opslaan", ("Starts", "2027-07-01T14:00"), ("Ends", "2027-07-01T16:00"));

        (await network.Visitor().Get(session.Path())).ShouldShow("Ronde 1, 14.00 tot 15.00 uur").ShouldShow("Ronde 2, 15.00 tot 16.00 uur");
        Assert.Contains("14.00 uur: Knooppunten", (await network.Mail("verhuist@voorbeeld.nl", session, "Gewijzigd")).Text);
    }

    [Theory, Engines]
    public async Task The_api_gives_the_programme_with_its_seats_and_says_what_is_missing(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network, with: d => d with { Price = "25 euro", TargetGroup = "Wijkteams", Language = "Engels" });
        var token = await network.Token(Cast.Lid);

        using var read = await network.Visitor().Api(HttpMethod.Get, $"/sessions/{session.Id}", token: token);
        var json = await read.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Equal(("25 euro", "Wijkteams", "Engels"), (json.GetProperty("price").GetString(), json.GetProperty("targetGroup").GetString(), json.GetProperty("language").GetString()));
        Assert.Equal(["Knooppunten", "Succesmomenten"], json.GetProperty("programme")[0].GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("title").GetString()!));

        using var refused = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { }, token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Kies één onderdeel van", await refused.Content.ReadAsStringAsync());
        Assert.Equal(0, (await network.Now(session)).Taken);
    }

    [Theory, Engines]
    public async Task A_copy_takes_the_programme_along_with_all_seats_free(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await SummerSchool(network);
        await Takes(network, session, "eerste@voorbeeld.nl", Part(session.Rounds[0], "Knooppunten"), Part(session.Rounds[1], "Stil"));

        var page = await (await network.As(Cast.Facilitator)).Submit($"/agenda/nieuw?van={session.Id}", "Bewaar concept", ("Starts", "2027-07-01T10:00"), ("Ends", "2027-07-01T12:00"));

        page.ShouldShow("Ronde 1, 10.00 tot 11.00 uur").ShouldShow("Knooppunten").ShouldShow("Nog 2 plekken");
    }

    [Theory, Engines]
    public async Task The_summer_school_of_each_demo_network_is_alive(Engine engine)
    {
        foreach (var recipe in new[] { "stroomop", "beweging-van-nul", "regionaal-expertteam" })
        {
            var network = await Support.Network.Demo(engine, recipe);
            var school = await network.Db(db => db.Set<Session>().AsNoTracking().Include(s => s.Rounds).ThenInclude(r => r.Parts).Include(s => s.Organisers).SingleAsync(s => s.Type == SessionType.SummerSchool && s.Rounds.Count > 1 && s.Title.StartsWith("Summer")));

            Assert.All(school.Rounds, r => Assert.Equal(r.Parts.Sum(p => p.Taken), school.Taken));
            Assert.True(school.Taken > 2);
            Assert.NotEmpty(school.Organisers);
        }
    }

    static async Task<Session> SummerSchool(Network network, int capacity = 10, int waitingList = 0, Func<SessionDetails, SessionDetails>? with = null)
    {
        var session = await network.Session(capacity, waitingList, d => Programme(with?.Invoke(d) ?? d));
        return await network.Db(db => db.Set<Session>().AsNoTracking().Include(s => s.Rounds.OrderBy(r => r.StartUtc)).ThenInclude(r => r.Parts).SingleAsync(s => s.Id == session.Id));
    }

    static SessionDetails Programme(SessionDetails d) => d with
    {
        Type = SessionType.SummerSchool,
        Programme =
        [
            new Round { Title = "Ronde 1", StartUtc = d.StartUtc, EndUtc = d.StartUtc.AddHours(1), Parts = [new Part { Title = "Knooppunten", Place = "Zaal 1", Seats = 2 }, new Part { Title = "Succesmomenten", Seats = 20 }] },
            new Round { Title = "Ronde 2", StartUtc = d.StartUtc.AddHours(1), EndUtc = d.EndUtc, Parts = [new Part { Title = "Nabij blijven", Seats = 50 }, new Part { Title = "Stil", Seats = 20 }] },
        ],
    };

    static Task<Registration> Takes(Network network, Session session, string email, params Part[] parts) => network.With<Places, Registration>(places =>
        places.TakeAsync(session.Id, new Attendee(null, "Iemand", email) { Parts = [.. parts.Select(p => p.Id)] }, CancellationToken.None));

    static (string, string) Choose(Round round, string part) => ($"Form.Choices[{round.Id}]", Part(round, part).Id.ToString(CultureInfo.InvariantCulture));

    static Part Part(Round round, string title) => round.Parts.Single(p => p.Title == title);

    /// <summary>Seats that are taken of "Knooppunten" and of "Succesmomenten".</summary>
    static async Task<(int, int)> Seats(Network network, Round round)
    {
        var taken = await network.Db(db => db.Set<Part>().AsNoTracking().Where(p => p.RoundId == round.Id).ToDictionaryAsync(p => p.Title, p => p.Taken));
        return (taken["Knooppunten"], taken["Succesmomenten"]);
    }

    static string Local(Session session, int minutes) => Platform.Kernel.Views.DutchTime.Local(session.StartUtc).AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
