using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Calendar;
using Platform.Agenda.Registrations;
using Platform.Agenda.Repetitions;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>A series in calendars: one event that comes back. <c>ical.js</c> expands it, and must find the dates of the database.</summary>
public sealed class SeriesCalendarTests
{
    static readonly DateTimeOffset s_winter = new(2027, 2, 23, 9, 0, 0, TimeSpan.Zero); // 10.00 in winter; summer time starts on 28 March

    [Theory, Engines]
    public async Task A_series_over_the_start_of_summer_time_has_the_dates_of_the_database(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Series(network, count: 8, skip: [new(2027, 3, 9)]);

        var text = (await network.Visitor().Get($"/agenda/{session.Id}/reeks.ics")).ShouldBe(200).Html;

        Assert.Equal(1, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=8", text);
        Assert.Contains("EXDATE;TZID=Europe/Amsterdam:20270309T100000", text);
        Assert.Equal(await Dates(network, session), await Drawn(text));
    }

    [Theory, Engines]
    public async Task A_date_that_moved_stands_in_for_its_own_and_a_cancelled_one_is_left_out(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Series(network, count: 5);
        var dates = await network.Db(db => db.Set<Session>().AsNoTracking().Where(s => s.Title == session.Title).OrderBy(s => s.StartUtc).ToListAsync());
        var facilitator = await network.As(Cast.Facilitator);

        await facilitator.Submit($"/agenda/{dates[1].Id}/wijzigen", "Opslaan", ("Starts", "2027-03-04T14:00"), ("Ends", "2027-03-04T16:00"));
        await facilitator.Submit($"/agenda/{dates[3].Id}/afgelasten", "Afgelasten", ("Form.Reason", "Vakantie."));
        await facilitator.Submit($"/agenda/{dates[0].Id}/wijzigen", "Opslaan", ("Place", "Buurthuis De Brug"));

        var text = (await network.Visitor().Get($"/agenda/{session.Id}/reeks.ics")).Html;
        Assert.Contains("RECURRENCE-ID;TZID=Europe/Amsterdam:20270302T100000", text);
        Assert.Contains("RECURRENCE-ID;TZID=Europe/Amsterdam:20270223T100000", text); // same time, another place
        Assert.Contains("EXDATE;TZID=Europe/Amsterdam:20270316T100000", text);
        Assert.Equal(await Dates(network, session), await Drawn(text));
    }

    [Theory, Engines]
    public async Task The_feed_of_the_network_has_the_series_once_and_the_same_dates_also_of_those_that_are_hidden(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Series(network, count: 4);
        var last = await network.Db(db => db.Set<Session>().Where(s => s.Title == session.Title).OrderByDescending(s => s.StartUtc).Select(s => s.Id).FirstAsync());
        await network.Db(db => db.Set<Session>().Where(s => s.Id == last).ExecuteUpdateAsync(u => u.SetProperty(s => s.Public, false)));
        var uid = await network.Db(db => db.Set<SessionSeries>().Where(s => db.Set<Session>().Any(d => d.Id == session.Id && d.SeriesId == s.Id)).Select(s => s.Uid).SingleAsync());

        var feed = (await network.Visitor().Get("/agenda/feed.ics")).Html;

        Assert.Equal(1, feed.Split($"UID:{uid}@platform").Length - 1);
        Assert.DoesNotContain($"UID:{session.Uid}@platform", feed);
        Assert.Equal((await Dates(network, session))[..3], await Drawn(feed, uid + "@platform"));
    }

    [Theory, Engines]
    public async Task A_personal_feed_has_only_the_dates_that_somebody_registered_for(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await Series(network, count: 4);
        var lid = await network.As(Cast.Lid);
        await lid.Submit(session.Path(), "Aanmelden");
        var page = await lid.Submit("/agenda/mijn", "adres");
        var address = System.Text.RegularExpressions.Regex.Match(page.Html, "/agenda/persoonlijk/[0-9a-f]{48}\\.ics").Value;

        var feed = (await network.Visitor().Get(address)).ShouldBe(200).Html;

        Assert.Equal([s_winter], await Drawn(feed, session.Uid + "@platform"));
        Assert.DoesNotContain("RRULE:FREQ=WEEKLY", feed);
    }

    [Theory]
    [InlineData(Repeats.MonthlyByWeekday, 1, 6, "2026-09-30T17:00:00Z")]
    [InlineData(Repeats.MonthlyByWeekday, 2, 5, "2026-12-08T09:00:00Z")]
    [InlineData(Repeats.MonthlyByDate, 1, 6, "2026-12-31T09:00:00Z")]
    [InlineData(Repeats.Weekly, 3, 9, "2026-10-06T22:30:00Z")]
    public async Task Each_rule_that_the_form_offers_is_understood_by_another_parser(Repeats repeats, int interval, int count, string first)
    {
        var (rule, start) = (new RecurrenceRule(repeats, interval, count), DateTimeOffset.Parse(first, null));
        var day = DateOnly.FromDateTime(Platform.Kernel.Views.DutchTime.Local(start).DateTime);
        Assert.Equal(rule, RecurrenceRule.Parse(rule.ToText(day)));

        var text = CalendarFile.Write(CalendarMethod.Publish, [new CalendarEvent("reeks@platform", 0, start, start, start.AddHours(1), "Reeks") { Rule = rule.ToText(day) }]);

        Assert.Equal(rule.Moments(start), await Drawn(text));
    }

    static async Task<Session> Series(Network network, int count, params DateOnly[] skip)
    {
        var session = await network.Session(with: d => d with { StartUtc = s_winter, EndUtc = s_winter.AddHours(2) });
        await network.With<Planning, int>(planning => planning.RepeatAsync(session.Id, new RecurrenceRule(Repeats.Weekly, 1, count), skip, false, CancellationToken.None));
        return session;
    }

    static Task<List<DateTimeOffset>> Dates(Network network, Session session) => network.Db(db => db.Set<Session>().Where(s => s.Title == session.Title && s.State == SessionState.Published).OrderBy(s => s.StartUtc).Select(s => s.StartUtc).ToListAsync());

    static Task<List<DateTimeOffset>> Drawn(string text, string? uid = null) => IcalJs.MomentsAsync(PlatformApp.Root, text, uid);
}
