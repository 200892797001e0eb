using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Crawls;
using Platform.Kernel.Data;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class CrawlsTests
{
    [Theory, Engines]
    public async Task An_auditor_has_a_site_checked_and_finds_the_proposals_at_the_questions(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);

        var running = await auditor.Submit(audit + "/websitecheck", "Begin de websitecheck", ("Form.Start", site.Url), ("Form.PerSecond", "5"));
        running.ShouldBe(200).ShouldShow("De check begint zo").ShouldShow("Stop de check");
        var part = await auditor.Part(running);
        Assert.Null(part.Document.QuerySelector("header"));
        (await auditor.Get(audit + "/websitecheck")).ShouldShow("Er loopt een check");
        await network.RunJobs();
        var done = await auditor.Until(network, running, "pagina’s gelezen");

        done.ShouldShow("Alle pagina’s binnen bereik zijn gelezen.").ShouldShow("Wat de check vond").ShouldShow("Tekst van links").ShouldNotShow("voldoet aan");
        Assert.Contains(done.Document.QuerySelectorAll(".sp-bewijs q"), q => q.TextContent.Contains("Klik hier", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("true", (await auditor.Part(done)).Response.Headers.GetValues("HX-Refresh").Single());
        (await auditor.Get(audit + "/een/een-a")).ShouldShow("Voorstel:").ShouldShow("Tekst van links");
        Assert.Contains(await network.MailTo(Cast.Auditor), m => m.Subject.Contains("De websitecheck van", StringComparison.Ordinal));
        var entries = await network.Db(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Action == "crawl.started" || e.Action == "CrawlEnded").ToListAsync());
        Assert.Contains(entries, e => e.Action == "crawl.started" && e.Subject.Contains($"audit:{IdOf(audit)} ", StringComparison.Ordinal) && e.Subject.EndsWith("127.0.0.1", StringComparison.Ordinal) && e.MemberId is not null);

        var about = site.UserAgent![(site.UserAgent!.IndexOf('+', StringComparison.Ordinal) + 1)..^1];
        Assert.StartsWith("Behoeftenfontein/1.0 (+http://localhost/", site.UserAgent, StringComparison.Ordinal);
        (await network.Visitor().Get(about)).ShouldBe(200).ShouldShow("Wie bezoekt je website?");
    }

    [Theory, Engines]
    public async Task A_stopped_check_goes_on_where_it_was(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);
        var running = await network.Begin(auditor, audit, site);

        var stopped = await auditor.Submit(running, "Stop de check");
        stopped.ShouldShow("Gestopt na").ShouldShow("Ga verder");
        site.Release();
        Assert.Equal(0, await network.Db(db => db.Set<CrawlFinding>().CountAsync(f => db.Set<Crawl>().Any(c => c.Id == f.CrawlId && c.AuditId == IdOf(audit)))));

        var again = await auditor.Submit(stopped, "Ga verder");
        await auditor.Until(network, again, $"{GemeenteSite.Pages} pagina’s gelezen");
        Assert.Equal(1, site.Times(site.FirstPage)); // what was read is not asked again
        (await auditor.Post(again, running.Path(network) + "/hervatten")).ShouldShow("Alleen een gestopte websitecheck kan verdergaan.");
    }

    [Theory, Engines]
    public async Task When_a_worker_dies_another_one_goes_on_and_no_page_is_lost_or_read_twice(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);
        var running = await network.Begin(auditor, audit, site);

        // As after kill -9: the crawl runs in the name of a worker that is not there.
        var dead = Guid.NewGuid();
        await network.Db(db => db.Set<Crawl>().Where(c => c.AuditId == IdOf(audit)).ExecuteUpdateAsync(u => u.SetProperty(c => c.Worker, dead).SetProperty(c => c.LeaseUntil, DateTimeOffset.UnixEpoch)));
        await network.Db(db => db.Set<Job>().Where(j => j.Key!.StartsWith("checklists-crawl")).ExecuteUpdateAsync(u => u.SetProperty(j => j.DueUtc, DateTimeOffset.UnixEpoch)));
        site.Release();
        await auditor.Until(network, running, $"{GemeenteSite.Pages} pagina’s gelezen");

        var crawl = await network.Db(db => db.Set<Crawl>().AsNoTracking().SingleAsync(c => c.AuditId == IdOf(audit)));
        Assert.Equal((1, CrawlStage.Done, null), (crawl.Takeovers, crawl.Stage, crawl.Worker));
        Assert.Equal(1, site.Times(site.FirstPage));
    }

    [Theory, Engines]
    public async Task Two_starts_at_once_give_one_check(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);
        var form = await auditor.Get(audit + "/websitecheck");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => auditor.Submit(form, "Begin de websitecheck", ("Form.Start", site.Url))));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => a.ShouldBe(409).ShouldShow("Er loopt al een websitecheck voor deze checklist."));
        Assert.Equal(1, await network.Db(db => db.Set<Crawl>().CountAsync(c => c.AuditId == IdOf(audit))));
        await auditor.Submit(answers.Single(a => a.Status == 200), "Stop de check");
    }

    [Theory, Engines]
    public async Task A_network_runs_two_checks_at_once_and_the_third_waits_for_a_place(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, first) = await WithAudit(engine, ownNetwork: true);
        var auditor = await network.As(Cast.Auditor);
        var pages = new List<Page> { await network.Begin(auditor, first, site) };
        for (var i = 0; i < 2; i++) pages.Add(await auditor.Submit(await network.StartAudit(instrument: "gecheckt") + "/websitecheck", "Begin de websitecheck", ("Form.Start", site.Url), ("Form.PerSecond", "5")));
        await network.RunJobs();
        await Eventually(async () => await Stages() == "Waiting Running Running");

        site.Release();
        foreach (var page in pages) await auditor.Until(network, page, "pagina’s gelezen");

        async Task<string> Stages() => string.Join(' ', (await network.Db(db => db.Set<Crawl>().Select(c => c.Stage).ToListAsync())).Order());
    }

    [Theory, Engines]
    public async Task An_address_that_may_not_be_visited_and_limits_out_of_bounds_are_told_at_the_field(Engine engine)
    {
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);

        foreach (var address in new[] { "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "https://www.gemeente.example:8080/", "http://0xA000001/", "http://intranet/" })
        {
            var refused = (await Start(("Form.Start", address))).ShouldBe(422);
            Assert.NotNull(refused.Document.QuerySelector("#Form_Start[aria-invalid=true]"));
            Assert.Equal(address, refused.Document.QuerySelector("#Form_Start")!.GetAttribute("value"));
        }
        (await Start(("Form.Start", "geen adres"))).ShouldBe(422).ShouldShow("Vul een volledig webadres in");
        (await Start(("Form.Pages", "100000"), ("Form.Depth", "99"), ("Form.PerSecond", "100"), ("Form.Minutes", "0"))).ShouldBe(422)
            .ShouldShow("Kies 1 tot 1000 pagina’s.").ShouldShow("Kies 0 tot 10 klikken.").ShouldShow("Kies 1 tot 5 per seconde.").ShouldShow("Kies 1 tot 60 minuten.");
        Assert.False(await network.Db(db => db.Set<Crawl>().AnyAsync(c => c.AuditId == IdOf(audit))));

        Task<Page> Start(params (string, string)[] fields) => auditor.Submit(audit + "/websitecheck", "Begin de websitecheck", fields);
    }

    [Theory, Engines]
    public async Task A_site_that_does_not_answer_is_told_and_gives_no_proposals(Engine engine)
    {
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);

        var running = await auditor.Submit(audit + "/websitecheck", "Begin de websitecheck", ("Form.Start", $"http://127.0.0.1:{PostgresServer.FreePort()}/"));
        var failed = await auditor.Until(network, running, "De check is niet gelukt");

        Assert.NotNull(failed.Document.QuerySelector("a[href$='/websitecheck'].nl-button"));
        (await auditor.Get(audit + "/een/een-a")).ShouldShow("De websitecheck kijkt niet naar deze vraag.");
    }

    [Theory, Engines]
    public async Task Pages_go_after_thirty_days_and_findings_stay(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, audit) = await WithAudit(engine, ownNetwork: true);
        var auditor = await network.As(Cast.Auditor);
        var page = await auditor.Submit(audit + "/websitecheck", "Begin de websitecheck", ("Form.Start", site.Url), ("Form.PerSecond", "5"));
        await auditor.Until(network, page, "pagina’s gelezen");
        Assert.True(await network.Db(db => db.Set<CrawlAnswer>().CountAsync()) >= GemeenteSite.Pages);
        var due = await network.Db(db => db.Set<Job>().Where(j => j.Kind.EndsWith("ForgetPages:CrawlPagesExpired")).Select(j => j.DueUtc).SingleAsync());
        Assert.InRange((due - TimeProvider.System.GetUtcNow()).TotalDays, 29.9, 30);

        await network.Db(db => db.Set<Job>().Where(j => j.Key!.StartsWith("checklists-crawl")).ExecuteUpdateAsync(u => u.SetProperty(j => j.DueUtc, DateTimeOffset.UnixEpoch)));
        await network.RunJobs();

        Assert.Equal(0, await network.Db(db => db.Set<CrawlAnswer>().CountAsync()));
        Assert.NotEqual(0, await network.Db(db => db.Set<CrawlFinding>().CountAsync()));
    }

    [Theory, Engines]
    public async Task Who_only_looks_cannot_start_and_another_network_or_a_switched_off_one_has_nothing(Engine engine)
    {
        var (network, audit) = await WithAudit(engine);
        var auditor = await network.As(Cast.Auditor);
        await network.Invite(audit, Cast.Lid);
        var (lid, facilitator) = (await network.As(Cast.Lid), await network.As(Cast.Facilitator));

        (await lid.Get(audit + "/websitecheck")).ShouldBe(200).ShouldShow("Nog geen websitecheck"); // on the team, without the permission
        (await lid.Post(await lid.Get(audit), audit + "/websitecheck")).ShouldBe(403);
        (await facilitator.Get(audit + "/websitecheck")).ShouldBe(200);
        (await facilitator.Post(await facilitator.Get("/checklists/nieuw?instrument=gecheckt"), audit + "/websitecheck")).ShouldBe(403); // the permission, not on the team
        (await (await network.As(Cast.Lid2)).Get(audit + "/websitecheck")).ShouldBe(404);

        await auditor.AnswerAll(audit, "2");
        (await auditor.Submit(audit, "Checklist afronden")).ShouldBe(200);
        Assert.DoesNotContain("Begin de websitecheck", (await auditor.Get(audit + "/websitecheck")).Html, StringComparison.Ordinal);

        var other = await Network.Demo(engine, "beweging-van-nul");
        (await (await other.As(Cast.Beheerder)).Get(audit + "/websitecheck")).ShouldBe(404);
        var without = await Network.New(engine);
        await without.App.Setup.SwitchAsync(without.Tenant, "Platform.Checklists", false, CancellationToken.None);
        (await without.Visitor().Get("/checklists/over-de-websitecheck")).ShouldBe(404);
    }

    static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await holds()) return;
            await Task.Delay(100);
        }
        Assert.Fail("It did not happen within ten seconds.");
    }

    static Task<(Network Network, string Audit)> WithAudit(Engine engine, bool ownNetwork = false) => CrawlSetup.WithAudit(engine, ownNetwork);
}
