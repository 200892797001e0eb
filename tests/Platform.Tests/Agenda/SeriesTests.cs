using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Registrations;
using Platform.Agenda.Repetitions;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>The same session on more dates, each a session of its own.</summary>
public sealed class SeriesTests
{
    [Theory, Engines]
    public async Task A_series_has_its_dates_at_the_same_time_on_the_clock_without_those_that_were_skipped(Engine engine)
    {
        var network = await Given.Network(engine);
        var start = new DateTimeOffset(2027, 3, 16, 9, 0, 0, TimeSpan.Zero); // 10.00 in winter
        var session = await network.Session(published: false, with: d => d with { StartUtc = start, EndUtc = start.AddHours(2) });
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/herhalen");
        (string, string)[] fields = [("Form.Repeats", "Weekly"), ("Form.Interval", "1"), ("Form.Count", "4"), ("Form.Skip", "23-3-2027")];

        (await facilitator.Submit(address, "Maak de reeks", [.. fields[..3], ("Form.Skip", "volgende week")])).ShouldBe(422).ShouldShow("Dit klopt niet: volgende week");
        var preview = (await facilitator.Submit(address, "Bekijk de datums", fields)).ShouldShow("dinsdag 30 maart 2027, 10.00 tot 12.00 uur").ShouldNotShow("dinsdag 23 maart 2027");
        Assert.Single(await Dates(network, session));
        var made = (await facilitator.Submit(preview, "Maak de reeks")).ShouldShow("Er zijn 2 bijeenkomsten bij gemaakt.").ShouldShow("Een reeks van 3");

        Assert.Equal([start, start.AddDays(14).AddHours(-1), start.AddDays(21).AddHours(-1)], (await Dates(network, session)).Select(s => s.StartUtc));
        await facilitator.Submit(made, "Publiceer de hele reeks");
        Assert.All(await Dates(network, session), s => Assert.Equal(SessionState.Published, s.State));
        (await facilitator.Get(address)).ShouldBe(404); // it is a series already
    }

    [Theory, Engines]
    public async Task Moving_or_cancelling_one_date_leaves_the_others(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await network.Repeats(session, 3);
        var second = (await Dates(network, session))[1];
        var facilitator = await network.As(Cast.Facilitator);

        await facilitator.Submit($"/agenda/{second.Id}/afgelasten", "Afgelasten", ("Form.Reason", "Vakantie."));

        Assert.Equal([SessionState.Published, SessionState.Cancelled, SessionState.Published], (await Dates(network, session)).Select(s => s.State));
        (await network.Visitor().Get(session.Path())).ShouldShow("gaat niet door");
    }

    [Theory, Engines]
    public async Task Who_registers_for_a_fixed_group_comes_every_time_and_gets_one_mail(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 2);
        await network.Repeats(session, 3, fixedGroup: true);
        var lid = await network.As(Cast.Lid);

        await lid.Submit(session.Path(), "Aanmelden");
        await network.Takes((await Dates(network, session))[2], "tweede@voorbeeld.nl");

        Assert.Equal([2, 2, 2], (await Dates(network, session)).Select(s => s.Taken));
        var mail = await network.Mail(Cast.Lid, session, "Je bent aangemeld");
        Assert.Contains("Je doet alle keren mee", mail.Text);
        await Assert.ThrowsAsync<Platform.Kernel.RuleException>(() => network.Takes(session, "derde@voorbeeld.nl"));
        Assert.Equal([2, 2, 2], (await Dates(network, session)).Select(s => s.Taken));
        await lid.Submit((await Dates(network, session))[1].Path(), "Afmelden");
        Assert.Equal([2, 1, 2], (await Dates(network, session)).Select(s => s.Taken));
    }

    [Theory, Engines]
    public async Task People_who_choose_different_dates_of_a_fixed_group_at_once_do_not_wait_for_each_other_for_ever(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 5);
        await network.Repeats(session, 4, fixedGroup: true);
        var dates = await Dates(network, session);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            try
            {
                return (await network.Takes(dates[i % 4], $"vast{i}@voorbeeld.nl")).State == RegistrationState.Confirmed;
            }
            catch (Platform.Kernel.RuleException)
            {
                return false;
            }
        }));

        Assert.Equal(5, taken.Count(t => t));
        Assert.All(await Dates(network, session), s => Assert.Equal(5, s.Taken));
    }

    [Theory]
    [InlineData(Repeats.Weekly, 2, 3, "2026-12-01", "FREQ=WEEKLY;INTERVAL=2;COUNT=3", "2026-12-01 2026-12-15 2026-12-29")]
    [InlineData(Repeats.MonthlyByWeekday, 1, 3, "2026-12-08", "FREQ=MONTHLY;INTERVAL=1;COUNT=3;BYDAY=2TU", "2026-12-08 2027-01-12 2027-02-09")]
    [InlineData(Repeats.MonthlyByWeekday, 1, 3, "2026-12-30", "FREQ=MONTHLY;INTERVAL=1;COUNT=3;BYDAY=-1WE", "2026-12-30 2027-01-27 2027-02-24")]
    [InlineData(Repeats.MonthlyByDate, 1, 3, "2026-12-31", "FREQ=MONTHLY;INTERVAL=1;COUNT=3;BYMONTHDAY=31", "2026-12-31 2027-01-31 2027-03-31")]
    [InlineData(Repeats.MonthlyByDate, 3, 2, "2026-12-15", "FREQ=MONTHLY;INTERVAL=3;COUNT=2;BYMONTHDAY=15", "2026-12-15 2027-03-15")]
    public void A_rule_gives_the_dates_that_calendars_give(Repeats repeats, int interval, int count, string first, string text, string dates)
    {
        var (rule, start) = (new RecurrenceRule(repeats, interval, count), DateOnly.Parse(first, null));

        Assert.Equal(text, rule.ToText(start));
        Assert.Equal(dates.Split(' '), rule.Dates(start).Select(d => d.ToString("yyyy-MM-dd", null)));
    }

    static Task<List<Session>> Dates(Network network, Session session) => network.Db(db => db.Set<Session>().AsNoTracking().Where(s => s.Title == session.Title).OrderBy(s => s.StartUtc).ToListAsync());
}
