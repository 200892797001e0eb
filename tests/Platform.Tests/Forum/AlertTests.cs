using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

/// <summary>Moderators hear that something waits.</summary>
public sealed class AlertTests
{
    [Theory, Engines]
    public async Task A_casus_that_waits_is_told_to_moderators_without_a_word_of_it(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var before = (await network.AllMailTo(Cast.Moderator)).Count;
        await (await network.As(Cast.Lid)).SharesCasusAsync("Zeer herkenbare titel", "Zeer herkenbare situatie.");
        await network.Settle();

        (await (await network.As(Cast.Moderator)).Get("/meldingen")).ShouldShow("Op jou en je collega-moderatoren wacht: 2 casussen om te lezen.");
        var mail = Assert.Single((await network.AllMailTo(Cast.Moderator)).Skip(before));
        Assert.Contains("2 casussen om te lezen", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("herkenbare", mail.Raw, StringComparison.Ordinal);
        Assert.EndsWith("/forum/moderatie", mail.Link("/forum"), StringComparison.Ordinal);
        (await (await network.As(Cast.Lid2)).Get("/meldingen")).ShouldNotShow("collega-moderatoren");
    }

    [Theory, Engines]
    public async Task A_flood_is_one_mail_now_and_one_after_a_quarter_of_an_hour_with_the_number(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var before = (await network.AllMailTo(Cast.Moderator)).Count;
        var topic = await lid2.AsksAsync("Vraag met veel ruis");
        for (var i = 1; i <= 4; i++)
        {
            topic = await lid2.RepliesAsync(topic, $"Ruis nummer {i}.");
            await lid.Submit($"/forum/berichten/{topic.PostId($"Ruis nummer {i}.")}/melden", "Melden", ("Reason", "Ruis."));
            await network.Settle();
        }
        Assert.Equal(1, (await network.AllMailTo(Cast.Moderator)).Count - before);

        var job = await network.Db(db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Key == "forum.moderators"));
        Assert.InRange(job.DueUtc - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
        await PassQuarter(network);
        var second = (await network.AllMailTo(Cast.Moderator)).Skip(before + 1);
        Assert.Contains("4 gemelde berichten", Assert.Single(second).Subject, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_a_colleague_did_meanwhile_is_not_told(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (lid, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Moderator));
        await lid.SharesCasusAsync("Eerste");
        await network.Settle();
        await lid.SharesCasusAsync("Tweede");
        await network.Settle();
        var before = await Told();
        foreach (var link in (await moderator.Get("/forum/moderatie")).Document.QuerySelectorAll("main li a[href*='/casussen/']").Select(a => a.GetAttribute("href")!))
            await moderator.ApprovesAsync(long.Parse(link.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));

        await PassQuarter(network);
        Assert.Equal(before, await Told());

        async Task<int> Told() => (await network.AllMailTo(Cast.Moderator)).Count(m => m.Subject.Contains("om te lezen", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task A_moderator_who_wants_no_mail_of_it_sees_it_on_the_site_only(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var moderator = await network.As(Cast.Moderator);
        var before = (await network.AllMailTo(Cast.Moderator)).Count;
        (await moderator.Submit("/meldingen/voorkeuren", "Opslaan", MailOff(await moderator.Get("/meldingen/voorkeuren")))).ShouldBe(200);

        await (await network.As(Cast.Lid)).SharesCasusAsync("Stilte graag");
        await network.Settle();

        (await moderator.Get("/meldingen")).ShouldShow("2 casussen om te lezen");
        Assert.Equal(before, (await network.AllMailTo(Cast.Moderator)).Count);
    }

    // The browser of the tests sends what is ticked; for this kind the tick at "per mail" is left out.
    static (string, string)[] MailOff(Page page)
    {
        var line = page.Document.QuerySelector("input[value=queue]")!.GetAttribute("name")!.Replace(".Kind", ".ByMail", StringComparison.Ordinal);
        return [(line, "false")];
    }

    /// <summary>As if the pause were over.</summary>
    static async Task PassQuarter(Network network)
    {
        await network.Db(db => db.Set<Job>().Where(j => j.Key == "forum.moderators").ExecuteUpdateAsync(u => u.SetProperty(j => j.DueUtc, DateTimeOffset.UnixEpoch)));
        await network.Db(db => db.Database.ExecuteSqlRawAsync(db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? "UPDATE forum_last_alerts SET \"AtUtc\" = 0" : "UPDATE forum_last_alerts SET \"AtUtc\" = to_timestamp(0)"));
        await network.Settle();
    }
}
