using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Mail;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

public sealed class JobTests
{
    [Theory, Engines]
    public async Task A_mail_waits_while_the_server_is_down_and_goes_out_when_it_is_back(Engine engine)
    {
        var port = PostgresServer.FreePort();
        using var app = await PlatformApp.StartAsync(engine, new Dictionary<string, string> { ["Platform:Smtp"] = $"smtp://127.0.0.1:{port}" });
        var network = await Network.New(engine, app: app);
        await network.Db(async db =>
        {
            db.Send(new MailMessage("wim@voorbeeld.example", "Wim", "Onderwerp met é", ["Eerste alinea."]));
            return await db.SaveChangesAsync();
        });

        await network.RunJobs();
        var waiting = await network.Db(db => db.Set<Job>().AsNoTracking().SingleAsync());
        Assert.Equal(1, waiting.Attempts);
        Assert.False(waiting.Failed);
        Assert.DoesNotContain("wim@", waiting.Error, StringComparison.Ordinal);

        await using var server = new SmtpServer(port);
        await network.Db(db => db.Set<Job>().ExecuteUpdateAsync(u => u.SetProperty(j => j.DueUtc, DateTimeOffset.UnixEpoch)));
        await network.RunJobs();

        Assert.Contains("wim@voorbeeld.example", Assert.Single(server.Received), StringComparison.Ordinal);
        Assert.Equal(0, await network.Db(db => db.Set<Job>().CountAsync()));
    }

    [Theory, Engines]
    public async Task Two_nodes_never_run_one_job_twice(Engine engine)
    {
        using var first = await PlatformApp.StartAsync(engine, new Dictionary<string, string> { ["Platform:RunJobs"] = "false" });
        var network = await Network.New(engine, app: first);
        using var second = await PlatformApp.StartAsync(engine, new Dictionary<string, string> { ["Platform:RunJobs"] = "false" }, other: first);
        var there = Network.Existing(second, network.Name);
        await network.Db(async db =>
        {
            for (var i = 0; i < 60; i++) db.Send(new MailMessage($"lid{i}@voorbeeld.example", null, "Bericht", ["Tekst."]));
            return await db.SaveChangesAsync();
        });

        await Task.WhenAll(network.RunJobs(), there.RunJobs(), network.RunJobs(), there.RunJobs());

        Assert.Equal(60, ReceivedMail.In(Path.Combine(first.Data, "mail")).Count());
    }

    [Theory, Engines]
    public async Task Nothing_is_planned_when_the_save_fails(Engine engine)
    {
        var network = await Network.New(engine);
        await network.RunJobs();

        await Assert.ThrowsAsync<InvalidOperationException>(() => network.Db(db => db.InTransactionAsync<int>(async () =>
        {
            db.Send(new MailMessage("wim@voorbeeld.example", null, "Bericht", ["Tekst."]));
            await db.SaveChangesAsync();
            throw new InvalidOperationException("after the save, before the commit");
        })));

        Assert.Equal(0, await network.Db(db => db.Set<Job>().CountAsync()));
    }

    [Theory, Engines]
    public async Task A_second_job_with_the_same_key_replaces_the_first(Engine engine)
    {
        var network = await Network.New(engine);
        await network.RunJobs();
        for (var i = 1; i <= 2; i++)
        {
            var subject = $"Herinnering {i}";
            await network.Db(async db =>
            {
                db.Schedule(new MailMessage("wim@voorbeeld.example", null, subject, ["Tekst."]), DateTimeOffset.UnixEpoch.AddYears(80), key: "herinnering:1");
                return await db.SaveChangesAsync();
            });
        }

        var job = await network.Db(db => db.Set<Job>().AsNoTracking().SingleAsync());
        Assert.Contains("Herinnering 2", job.Payload, StringComparison.Ordinal);
    }
}
