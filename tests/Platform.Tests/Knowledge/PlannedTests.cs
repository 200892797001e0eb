using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

/// <summary>What happens by itself when its moment comes.</summary>
public sealed class PlannedTests
{
    [Theory, Engines]
    public async Task An_approved_text_goes_online_at_its_moment(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Straks");
        await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title, ("PublishAt", "2020-01-01T09:00")));
        var id = await network.IdOf(title);
        await network.RunJobs();
        Assert.Contains(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains("ging niet online", StringComparison.Ordinal) && m.Subject.Contains(title, StringComparison.Ordinal));
        Assert.False(await network.Db(db => db.ContentItems.AnyAsync(i => i.ContentItemId == id && i.Published)));

        await (await network.As(Cast.Moderator)).Submit("/kennisbank/beoordelen/" + id, "Goedkeuren");
        await network.RunJobs();

        var item = await network.Db(db => db.ContentItems.AsNoTracking().SingleAsync(i => i.ContentItemId == id && i.Published));
        Assert.Null(item.Parts.PublishAt);
    }

    [Theory, Engines]
    public async Task A_moment_in_the_future_waits(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Volgend jaar");
        await (await network.As(Cast.Facilitator)).Submit(Writing.New, Writing.Submit, Writing.Text(title, ("PublishAt", "2126-03-01T09:00")));
        var id = await network.IdOf(title);
        await (await network.As(Cast.Moderator)).Submit("/kennisbank/beoordelen/" + id, "Goedkeuren");
        await network.RunJobs();

        Assert.False(await network.Db(db => db.ContentItems.AnyAsync(i => i.ContentItemId == id && i.Published)));
        var due = await network.Db(db => db.Set<Job>().Where(j => j.Key == "publish:" + id).Select(j => j.DueUtc).SingleAsync());
        Assert.Equal("2126-03-01T08:00", due.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
    }

    [Theory, Engines]
    public async Task A_published_text_goes_to_the_archive_at_its_moment(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Tijdelijk");
        await network.Publishes(title, ("ArchiveAt", "2020-01-01T09:00"));
        await network.RunJobs();

        Assert.Equal(ContentState.Archived, await network.Db(async db => (await db.ContentItems.AsNoTracking().SingleAsync(i => i.DisplayText == title && i.Latest)).State));
    }

    [Theory, Engines]
    public async Task On_the_day_of_its_review_the_owner_is_told_and_readers_see_it_until_somebody_confirms_the_text(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Oud nieuws"));
        var path = network.Below((await network.Publishes(title, ("ReviewBy", "2020-01-01"))).Url);
        var id = await network.IdOf(title);
        Assert.Contains(await network.MailTo(Cast.Facilitator), m => m.Subject.Contains($"Lees ‘{title}’ opnieuw", StringComparison.Ordinal));
        (await network.Visitor().Get(path)).ShouldShow("wordt herzien");
        (await writer.Get("/kennisbank/concepten")).ShouldShow("Herziening nodig");

        (await writer.Submit("/kennisbank/concepten/" + id, "Bevestigen", ("tot", "2126-01-01"))).ShouldShow("Bevestigd");

        (await network.Visitor().Get(path)).ShouldBe(200).ShouldNotShow("wordt herzien");
        await network.RunJobs();
        Assert.Equal(2, await network.Db(db => db.Set<Job>().CountAsync(j => j.Key == "review-soon:" + id || j.Key == "review-due:" + id)));
    }
}
