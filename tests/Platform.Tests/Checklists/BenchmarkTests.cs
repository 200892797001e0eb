using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Benchmarks;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class BenchmarkTests
{
    static readonly DateTimeOffset s_now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Figures_appear_from_five_gemeenten_up(int count, bool shown)
    {
        var benchmark = Counted(Several(count));

        Assert.Equal(shown, benchmark.IsShown);
        Assert.Equal(shown ? 1 : 0, benchmark.Figures.Count);
    }

    [Fact]
    public void Five_gemeenten_of_one_person_are_not_five() => Assert.False(Counted([.. Several(5).Select(p => p with { OwnerId = 1 })]).IsShown);

    [Fact]
    public void Median_and_quartiles_are_rounded_to_fives()
    {
        var figure = Assert.Single(Counted([.. new[] { 12, 33, 41, 68, 97 }.Select((s, i) => One(i, s))]).Figures);

        Assert.Equal(("een", 35, 40, 70), (figure.Basin, figure.Low, figure.Median, figure.High));
    }

    [Fact]
    public void When_exactly_one_joins_the_old_figures_stay_so_that_nobody_can_subtract()
    {
        var benchmark = Counted(Several(5));
        var before = benchmark.FiguresJson;

        benchmark.Take([.. Several(5), One(6, 0)], s_now);
        Assert.Equal((before, 5, true), (benchmark.FiguresJson, benchmark.Count, benchmark.IsShown));
        benchmark.Take([.. Several(5), One(6, 0), One(7, 0)], s_now);
        Assert.NotEqual(before, benchmark.FiguresJson);
        Assert.Equal((7, true), (benchmark.Count, benchmark.IsShown));
    }

    [Fact]
    public void When_exactly_one_leaves_nothing_shows_until_another_one_changed()
    {
        var benchmark = Counted(Several(7));

        benchmark.Take(Several(6), s_now);
        Assert.False(benchmark.IsShown);
        benchmark.Take([.. Several(5), One(9, 10)], s_now);
        Assert.Equal((6, true), (benchmark.Count, benchmark.IsShown));
    }

    [Fact]
    public void A_gemeente_that_measures_again_counts_as_one_change()
    {
        var benchmark = Counted(Several(5));
        var before = benchmark.FiguresJson;
        Participant[] again = [.. Several(4), Several(5)[4] with { AuditId = 99, Scores = new Dictionary<string, int> { ["een"] = 100 } }];

        benchmark.Take(again, s_now);

        Assert.Equal((before, true), (benchmark.FiguresJson, benchmark.IsShown));
    }

    [Fact]
    public void Dropping_below_five_hides_and_the_same_five_come_back()
    {
        var benchmark = Counted(Several(5));
        benchmark.Take(Several(4), s_now);
        Assert.False(benchmark.IsShown);

        benchmark.Take(Several(5), s_now);
        Assert.True(benchmark.IsShown);
    }

    [Theory, Engines]
    public async Task Only_with_consent_of_the_owner_a_gemeente_counts(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var instrument = InstrumentJson.Small("cijfers");
        await network.With<Platform.Checklists.Instruments.InstrumentShelf, bool>(async s => (await s.ImportAsync(instrument.ToJsonString(), CancellationToken.None)).IsNew);
        var owners = await network.Db(db => db.Set<Platform.Members.Contracts.Member>().Where(m => m.Email != Cast.Auditor).OrderBy(m => m.Id).Select(m => m.Id).Take(4).ToListAsync());
        var audits = new List<string>();
        for (var i = 0; i < 5; i++) audits.Add(await Completed(network, $"Cijferdam {i}"));
        await network.Db(async db =>
        {
            for (var i = 0; i < 4; i++)
            {
                var (id, owner) = (IdOf(audits[i]), owners[i]);
                await db.Set<Audit>().Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.OwnerId, owner).SetProperty(a => a.SharesFigures, true));
            }
            return 0;
        });
        var auditor = await network.As(Cast.Auditor);
        (await auditor.Get(audits[4])).ShouldShow("Doen er minstens 5 gemeenten mee").ShouldNotShow("De helft zit tussen");

        await auditor.Submit(audits[4], "Laat onze scores meetellen");
        await network.RunJobs();
        var page = await auditor.Get(audits[4]);
        page.ShouldShow("De helft zit tussen").ShouldShow("Van 5 gemeenten").ShouldNotShow("Cijferdam 0");

        await auditor.Submit(audits[4], "Onze scores niet meer delen");
        await network.RunJobs();
        (await auditor.Get(audits[4])).ShouldNotShow("De helft zit tussen");
        (await (await network.As(Cast.Facilitator)).Post(audits[4], "/toestemming")).ShouldBe(403);
    }

    static async Task<string> Completed(Network network, string gemeente)
    {
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit(instrument: "cijfers", gemeente: gemeente);
        await auditor.AnswerAll(audit, "2");
        (await auditor.Submit(audit, "Checklist afronden")).ShouldBe(200);
        return audit;
    }

    static Benchmark Counted(IReadOnlyList<Participant> participants)
    {
        var benchmark = new Benchmark { InstrumentId = "proef" };
        benchmark.Take(participants, s_now);
        return benchmark;
    }

    static Participant[] Several(int count) => [.. Enumerable.Range(1, count).Select(i => One(i, 10 * i))];

    static Participant One(int number, int score) => new($"Gemeente {number}", number, number, 1, new Dictionary<string, int> { ["een"] = score });
}
