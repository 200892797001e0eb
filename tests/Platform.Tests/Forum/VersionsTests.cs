using Microsoft.EntityFrameworkCore;
using Platform.Forum.Posts;
using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

/// <summary>What stood in a post before it was changed.</summary>
public sealed class VersionsTests
{
    [Theory, Engines]
    public async Task Author_and_moderator_see_what_stood_there_with_the_words_that_changed(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var topic = await lid.AsksAsync(Unique("Bewerkt bericht"), body: "Wij bellen elke maandag met de mentor.");
        var post = topic.PostId("Wij bellen");
        var path = $"/forum/berichten/{post}/versies";
        var slug = topic.Url.Split('/')[^1].Split('-')[0];
        await lid.Submit($"/forum/vragen/{slug}/bewerken", "Opslaan", ("Title", "Andere titel voor bericht"), ("Body", "Wij mailen elke maandag met de mentor."));

        var page = (await lid.Get(path)).ShouldBe(200);
        Assert.Equal(["bellen", "mailen"], [Word(page, ".sp-paneel div del"), Word(page, ".sp-paneel div ins")]);
        Assert.Equal(2, page.Document.QuerySelectorAll("main .sp-paneel").Length);
        Assert.Contains("Bewerkt bericht", page.Document.QuerySelectorAll("main .sp-paneel")[1].TextContent, StringComparison.Ordinal);
        (await moderator.Get(path)).ShouldBe(200);
        (await moderator.Get(topic.FullUrl)).ShouldBe(200);
        Assert.NotNull((await moderator.Get(topic.FullUrl)).Document.QuerySelector($"a[href$='{path}']"));

        (await lid2.Get(path)).ShouldBe(404);
        Assert.Null((await lid2.Get(topic.FullUrl)).Document.QuerySelector($"a[href$='{path}']"));
        (await network.Visitor().Get(path)).ShouldShow("Welkom terug");
    }

    [Theory, Engines]
    public async Task When_its_author_deletes_the_reply_its_versions_are_gone_too(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Moderator));
        var page = await lid.RepliesAsync(await lid.AsksAsync(Unique("Straks spijt")), "Wisbaar woord één.");
        var post = page.PostId("Wisbaar woord");
        await lid.Submit($"/forum/berichten/{post}/bewerken", "Opslaan", ("Body", "Wisbaar woord twee."));
        (await moderator.Get($"/forum/berichten/{post}/versies")).ShouldShow("één");

        await lid.Submit(page.FullUrl, "Verwijderen");

        (await moderator.Get($"/forum/berichten/{post}/versies")).ShouldBe(404);
        Assert.False(await network.Db(db => db.Set<Revision>().AnyAsync(r => r.PostId == post)));
    }

    [Theory, Engines]
    public async Task What_a_moderator_removed_is_still_to_be_read_by_author_and_moderators(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Lid2), await network.As(Cast.Moderator));
        var page = await lid.RepliesAsync(await lid.AsksAsync(Unique("Weggehaald met reden")), "Dit gaat te ver.");
        var post = page.PostId("Dit gaat te ver.");
        await moderator.Submit($"/forum/berichten/{post}/weghalen", "Weghalen", ("Reason", "Te stevig."));

        (await lid.Get(page.FullUrl)).ShouldShow("Lees wat er stond");
        (await lid.Get($"/forum/berichten/{post}/versies")).ShouldShow("Dit gaat te ver.").ShouldNotShow("Nu te lezen");
        (await lid2.Get($"/forum/berichten/{post}/versies")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Versions_of_a_casus_are_out_of_reach_of_search_engines_and_carry_no_title(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var casus = (await lid.SharesCasusAsync(Unique("Casus met versies"))).TopicId();
        var post = await network.Db(db => db.Set<Post>().Where(p => p.TopicId == casus).Select(p => p.Id).SingleAsync());

        var page = (await lid.Get($"/forum/berichten/{post}/versies")).ShouldBe(200);

        Assert.Equal("noindex, nofollow", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")));
        Assert.DoesNotContain("Casus met versies", page.Document.Title, StringComparison.Ordinal);
        (await (await network.As(Cast.Lid2)).Get($"/forum/berichten/{post}/versies")).ShouldBe(404);
    }

    static string Word(Page page, string selector)
    {
        var changed = page.Document.QuerySelector(selector)!;
        foreach (var said in changed.QuerySelectorAll(".sp-vh").ToList()) said.Remove();
        return changed.TextContent.Trim();
    }
}
