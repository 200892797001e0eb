using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Evaluations;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>Who registered and did not come, and how a date compares with the others of its series.</summary>
public sealed class TurnoutTests
{
    [Theory, Engines]
    public async Task An_organiser_sees_who_stayed_away_and_nobody_else_does(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await Happened(network, session, came: 3, away: 1, mark: 4);
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/opkomst");

        var page = (await facilitator.Get(address)).ShouldBe(200).ShouldShow("Weg 0").ShouldShow("25%").ShouldNotShow("Er 0").ShouldNotShow("Vergeleken met");

        Assert.Equal(["4", "3", "1", "25%"], page.Document.QuerySelectorAll("dl.sp-cijfers dd").Select(d => d.TextContent));
        (await (await network.As(Cast.Lid)).Get(address)).ShouldBe(403);
        (await facilitator.Get($"/agenda/{(await network.Session()).Id}/opkomst")).ShouldBe(404); // still to come
    }

    [Theory, Engines]
    public async Task Without_a_list_of_who_was_there_nobody_stayed_away(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await Happened(network, session, came: 0, away: 2, mark: 4);

        (await (await network.As(Cast.Facilitator)).Get($"/agenda/{session.Id}/opkomst")).ShouldShow("Nog niet bekend wie er was").ShouldNotShow("Weg 0");
    }

    [Theory, Engines]
    public async Task The_dates_of_a_series_stand_side_by_side_and_a_mean_needs_five_answers(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await network.Repeats(session, 3);
        var dates = await network.Db(db => db.Set<Session>().AsNoTracking().Where(s => s.Title == session.Title).OrderBy(s => s.StartUtc).ToListAsync());
        await Happened(network, dates[0], came: 6, away: 2, mark: 4, daysAgo: 14);
        await Happened(network, dates[1], came: 2, away: 2, mark: 5, daysAgo: 7);
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{dates[1].Id}/opkomst");

        var rows = (await facilitator.Get(address)).ShouldShow("Vergeleken met de andere keren").Document.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))).ToList();

        Assert.Equal(["8|6|2 (25%)|4,0", "4|2|2 (50%)|te weinig antwoorden"], rows); // the third date is still to come
        var queries = await Queries.Count(() => facilitator.Get(address));
        await Happened(network, dates[2], came: 1, away: 0, mark: 3, daysAgo: 1);
        Assert.Equal(queries, await Queries.Count(() => facilitator.Get(address)));
    }

    static async Task Happened(Network network, Session session, int came, int away, int mark, int daysAgo = 1)
    {
        await network.Starts(session, TimeSpan.FromHours(2));
        for (var i = 0; i < came + away; i++)
            await network.With<Places, Registration>(places => places.TakeAsync(session.Id, new Attendee(null, i < came ? $"Er {i}" : $"Weg {i - came}", $"opkomst{i}@voorbeeld.nl") { ByOrganiser = true }, CancellationToken.None));
        await network.Starts(session, TimeSpan.FromDays(-daysAgo));
        await network.Db(async db =>
        {
            foreach (var registration in await db.Set<Registration>().Where(r => r.SessionId == session.Id && r.Name.StartsWith("Er")).ToListAsync()) registration.CheckIn(TimeProvider.System.GetUtcNow());
            for (var i = 0; i < came; i++) db.Add(new Evaluation { SessionId = session.Id, Useful = mark, Practice = mark, Guidance = mark, Connection = mark });
            return await db.SaveChangesAsync();
        });
    }
}
