using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Agenda.Questions;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>What an organiser asks at registration, and what becomes of the answers.</summary>
public sealed class QuestionsTests
{
    static readonly IReadOnlyList<Question> s_questions =
    [
        new("leervraag", "Wat is je leervraag?", QuestionKind.Text, true, QuestionAudience.Everyone, []),
        new("lunch", "Welke lunch wil je?", QuestionKind.Choice, true, QuestionAudience.Everyone, ["Met kaas", "Vegan"]),
        new("jaren", "Hoeveel jaar werk je in de jeugdhulp?", QuestionKind.Number, false, QuestionAudience.Members, []),
        new("huisregels", "Ik ken de huisregels", QuestionKind.Checkbox, true, QuestionAudience.Guests, []),
    ];

    [Theory, Engines]
    public async Task An_organiser_makes_questions_on_a_page_of_their_own_and_takes_them_away_again(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/vragen");

        var page = await facilitator.Submit(address, "Opslaan",
            ("Form.Rows[0].Text", "Wat wil je leren?"), ("Form.Rows[0].Required", "true"), ("Form.Rows[1].Text", "Lunch?"), ("Form.Rows[1].Kind", "Choice"), ("Form.Rows[1].Choices", "Kaas\nVegan"), ("Form.Consent", "We maken foto’s."));

        page.ShouldBe(200).ShouldShow("De vragen zijn opgeslagen.");
        var saved = await network.Now(session);
        Assert.Equal(["wat-wil-je-leren", "lunch"], saved.Questions.Select(q => q.Key));
        Assert.Equal(["Kaas", "Vegan"], saved.Questions[1].Choices);
        Assert.Equal("We maken foto’s.", saved.Consent);

        await facilitator.Submit(page, "Opslaan", ("Form.Rows[0].Text", ""), ("Form.Rows[1].Text", "Welke lunch?"));
        Assert.Equal([("lunch", "Welke lunch?")], (await network.Now(session)).Questions.Select(q => (q.Key, q.Text)));
        (await facilitator.Submit(page, "Opslaan", ("Form.Rows[0].Text", "Oud"))).ShouldBe(409).ShouldShow("Iemand anders heeft deze bijeenkomst intussen gewijzigd");
    }

    [Theory, Engines]
    public async Task A_choice_needs_two_answers_to_choose_from(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();

        var page = await (await network.As(Cast.Facilitator)).Submit($"/agenda/{session.Id}/vragen", "Opslaan", ("Form.Rows[0].Text", "Lunch?"), ("Form.Rows[0].Kind", "Choice"), ("Form.Rows[0].Choices", "Kaas"));

        page.ShouldBe(422).ShouldShow("Geef minstens twee antwoorden");
        Assert.Equal("Lunch?", page.Document.QuerySelector("input[name='Form.Rows[0].Text']")!.GetAttribute("value"));
    }

    [Theory, Engines]
    public async Task A_member_answers_what_is_for_members_and_mistakes_keep_what_was_typed(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Asking(network);
        var lid = await network.As(Cast.Lid);
        var form = await lid.Get($"/agenda/{session.Id}/aanmeldingen/nieuw");
        form.ShouldShow("Wat is je leervraag?").ShouldShow("Hoeveel jaar").ShouldNotShow("Ik ken de huisregels");

        var again = await lid.Submit(form, "Aanmelden", ("Form.Answers[leervraag]", "Hoe begin ik?"), ("Form.Answers[jaren]", "veel"));
        again.ShouldBe(422).ShouldShow("Vul een heel getal in").ShouldShow("Beantwoord deze vraag.").ShouldShow("Zonder jouw akkoord kun je niet meedoen.");
        Assert.Equal("Hoe begin ik?", again.Document.QuerySelector("textarea[name='Form.Answers[leervraag]']")!.TextContent.Trim());
        Assert.Equal(0, (await network.Now(session)).Taken);

        (await lid.Submit(again, "Aanmelden", ("Form.Answers[jaren]", "7"), ("Form.Answers[lunch]", "Vegan"), ("Form.Consent", "true"))).ShouldShow("Je bent aangemeld.");
        var registration = Assert.Single(await network.Registrations(session));
        Assert.Equal("""{"leervraag":"Hoe begin ik?","lunch":"Vegan","jaren":"7"}""", registration.Answers);
        Assert.Equal("Deze bijeenkomst wordt opgenomen.", registration.ConsentedTo);
    }

    [Theory, Engines]
    public async Task A_guest_answers_what_is_for_guests_and_the_answers_survive_the_confirmation(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Asking(network);
        var (guest, email) = (network.Visitor(), $"{Guid.NewGuid():N}@voorbeeld.nl");
        var form = await guest.Get($"/agenda/{session.Id}/aanmelden");
        form.ShouldShow("Ik ken de huisregels").ShouldNotShow("Hoeveel jaar");
        (string, string)[] filled = [("Form.Name", "Gast"), ("Form.Email", email), ("Form.Answers[leervraag]", "Samen beslissen"), ("Form.Answers[lunch]", "Met kaas"), ("Form.Consent", "true")];

        (await guest.Submit(form, "Aanmelden", filled)).ShouldBe(422).ShouldShow("Zet hier een vinkje om mee te doen.");
        await guest.Submit(form, "Aanmelden", [.. filled, ("Form.Answers[huisregels]", "true")]);
        await guest.Submit((await network.Mail(email, session, "Bevestig je aanmelding")).Link("/agenda/aanmelding/"), "Bevestig je aanmelding");

        var registration = Assert.Single(await network.Registrations(session));
        Assert.Equal(RegistrationState.Confirmed, registration.State);
        Assert.Equal("""{"leervraag":"Samen beslissen","lunch":"Met kaas","huisregels":"ja"}""", registration.Answers);
    }

    [Theory, Engines]
    public async Task Answers_change_behind_the_link_in_the_mail_until_the_session_begins(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Asking(network);
        var registration = await network.Takes(session, "wijzig@voorbeeld.nl");
        var (guest, address) = (network.Visitor(), registration.Url + "/wijzigen");

        await guest.Submit(address, "Opslaan", ("Form.Name", "Nieuwe Naam"), ("Form.Answers[leervraag]", "Iets anders"), ("Form.Answers[lunch]", "Vegan"), ("Form.Answers[huisregels]", "true"), ("Form.Consent", "true"));

        var changed = Assert.Single(await network.Registrations(session));
        Assert.Equal(("Nieuwe Naam", """{"leervraag":"Iets anders","lunch":"Vegan","huisregels":"ja"}"""), (changed.Name, changed.Answers));
        await network.Starts(session, TimeSpan.FromMinutes(-5));
        (await guest.Get(address)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_API_says_what_is_asked_and_which_answers_are_wrong(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Asking(network);
        var (api, token) = (network.Visitor(), await network.Token(Cast.Lid));
        using var read = await api.Api(HttpMethod.Get, $"/sessions/{session.Id}", token: token);
        Assert.Equal(["leervraag", "lunch", "jaren", "huisregels"], (await Json(read)).GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("key").GetString()));

        using var wrong = await api.Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { answers = new { lunch = "Biefstuk" }, consent = true }, token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var errors = (await Json(wrong)).GetProperty("errors");
        Assert.Equal("Kies een van de antwoorden.", errors.GetProperty("answers.lunch")[0].GetString());
        Assert.Equal("Beantwoord deze vraag.", errors.GetProperty("answers.leervraag")[0].GetString());
        using var right = await api.Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { answers = new { lunch = "Vegan", leervraag = "Hoe?" }, consent = true }, token);
        Assert.Equal(HttpStatusCode.Created, right.StatusCode);
    }

    [Theory, Engines]
    public async Task Before_the_opening_and_after_the_closing_only_an_organiser_adds_people(Engine engine)
    {
        var network = await Given.Network(engine);
        var now = TimeProvider.System.GetUtcNow();
        var (early, late) = (await network.Session(with: d => d with { OpensUtc = now.AddDays(1) }), await network.Session(with: d => d with { ClosesUtc = now.AddMinutes(-1) }));
        var (lid, facilitator) = (await network.As(Cast.Lid), await network.As(Cast.Facilitator));

        (await lid.Get(early.Path())).ShouldShow("Je kunt je aanmelden vanaf");
        (await lid.Get(late.Path())).ShouldShow("De inschrijving is gesloten.");
        foreach (var session in new[] { early, late })
        {
            using var refused = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { }, await network.Token(Cast.Lid));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            await facilitator.Submit($"/agenda/{session.Id}/deelnemers", "Toevoegen", ("Form.Name", "Wim"), ("Form.Email", "wim@voorbeeld.nl"));
            Assert.Equal(1, (await network.Now(session)).Taken);
        }
    }

    [Theory, Engines]
    public async Task A_copy_takes_the_questions_over(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Asking(network);
        var facilitator = await network.As(Cast.Facilitator);

        var copy = await facilitator.Submit($"/agenda/nieuw?van={session.Id}", "Bewaar concept", ("Starts", "2027-07-01T10:00"), ("Ends", "2027-07-01T12:00"));

        (await facilitator.Get(copy.Document.QuerySelector("a[href$='/vragen']")!.GetAttribute("href")!.Replace(network.Tenant.PathBase, "", StringComparison.Ordinal)))
            .ShouldShow("Deze bijeenkomst wordt opgenomen.");
    }

    static Task<Session> Asking(Network network) => network.Session(with: d => d with { AllowGuests = true, Questions = s_questions, Consent = "Deze bijeenkomst wordt opgenomen." });

    static Task<JsonElement> Json(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();
}
