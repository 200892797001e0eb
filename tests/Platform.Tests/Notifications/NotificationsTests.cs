using Microsoft.EntityFrameworkCore;
using Platform.Notifications.Contracts;
using Platform.Tests.Forum;
using Platform.Tests.Support;

namespace Platform.Tests.Notifications;

public sealed class NotificationsTests
{
    static async Task Tell(Network network, Notice notice)
    {
        await network.Db(db =>
        {
            db.Notify(notice);
            return db.SaveChangesAsync();
        });
        await network.Settle();
    }

    [Theory, Engines]
    public async Task A_notice_counts_on_the_bell_until_it_is_opened(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var lid = await network.As(Cast.Lid);
        await lid.Get("/forum");
        await Tell(network, new Notice(await network.MemberId(Cast.Lid), NoticeKind.Reply, "Er is iets gebeurd.", "/forum"));

        var list = await lid.Get("/meldingen");
        list.ShouldShow("Er is iets gebeurd.").ShouldShow("Je hebt 1 nieuwe melding.");
        Assert.Contains("1 nieuw", list.Html, StringComparison.Ordinal);
        var opened = await lid.Get(list.Document.QuerySelector(".sp-regels a")!.GetAttribute("href")![network.Tenant.PathBase.Length..]);
        Assert.EndsWith("/forum", opened.Url, StringComparison.Ordinal);
        (await lid.Get("/meldingen")).ShouldShow("Je bent helemaal bij.");
    }

    [Theory, Engines]
    public async Task All_are_read_at_once_and_only_your_own(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        foreach (var member in new[] { Cast.Lid, Cast.Lid2 })
            await Tell(network, new Notice(await network.MemberId(member), NoticeKind.Content, "Lees dit.", "/"));
        (await (await network.As(Cast.Lid)).Submit("/meldingen", "Alles gelezen")).ShouldShow("Je bent helemaal bij.");
        var other = await (await network.As(Cast.Lid2)).Get("/meldingen");
        other.ShouldShow("Je hebt 1 nieuwe melding.");
        var id = other.Document.QuerySelector(".sp-regels a")!.GetAttribute("href")!.Split('/')[^1];
        (await (await network.As(Cast.Lid)).Get("/meldingen/" + id)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_message_that_is_handled_twice_is_one_notice_and_one_mail(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var notice = new Notice(await network.MemberId(Cast.Lid), NoticeKind.Reply, $"Eenmalig in {network.Name}.", "/forum") { Key = "once" };
        await Tell(network, notice);
        await Tell(network, notice);
        Assert.Single((await (await network.As(Cast.Lid)).Get("/meldingen")).Document.QuerySelectorAll(".sp-regels > li"));
        Assert.Single(await network.AllMailTo(Cast.Lid), m => m.Subject.Contains(network.Name, StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task Preferences_decide_site_and_mail(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var lid = await network.As(Cast.Lid);
        var form = await lid.Get("/meldingen/voorkeuren");
        var index = form.Document.QuerySelectorAll("input[type=hidden]").Single(i => i.GetAttribute("value") == NoticeKind.Reply).GetAttribute("name")!;
        (await lid.Submit(form, "Opslaan", (index.Replace("Kind", "ByMail", StringComparison.Ordinal), "false"))).ShouldBe(200).ShouldShow("opgeslagen");

        await Tell(network, new Notice(await network.MemberId(Cast.Lid), NoticeKind.Reply, $"Alleen op de site van {network.Name}.", "/forum"));

        (await lid.Get("/meldingen")).ShouldShow("Alleen op de site");
        Assert.DoesNotContain(await network.AllMailTo(Cast.Lid), m => m.Subject.Contains(network.Name, StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task The_link_in_a_mail_ends_mails_of_its_kind_without_logging_in(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var member = await network.MemberId(Cast.Lid);
        await Tell(network, new Notice(member, NoticeKind.Reply, $"Eerste van {network.Name}.", "/forum"));
        var mail = (await network.AllMailTo(Cast.Lid)).Single(m => m.Subject.Contains(network.Name, StringComparison.Ordinal));
        var link = System.Text.RegularExpressions.Regex.Match(mail.Text, @"/meldingen/afmelden\?code=[\w-]+").Value;

        var visitor = network.Visitor();
        (await visitor.Get(link)).ShouldBe(200).ShouldShow("Reacties op onderwerpen die je volgt");
        Assert.False(await network.Db(db => db.Set<Platform.Notifications.Preferences.NoticePreference>().AnyAsync(p => p.MemberId == member)));
        var oneClick = new HttpRequestMessage(HttpMethod.Post, network.Tenant.PathBase + link) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        (await visitor.Send(oneClick)).ShouldBe(200).ShouldShow("Je bent afgemeld");

        await Tell(network, new Notice(member, NoticeKind.Reply, $"Tweede van {network.Name}.", "/forum"));
        await Tell(network, new Notice(member, NoticeKind.Audit, $"Andere soort van {network.Name}.", "/forum"));
        Assert.Equal(2, (await network.AllMailTo(Cast.Lid)).Count(m => m.Subject.Contains(network.Name, StringComparison.Ordinal)));
        (await visitor.Get("/meldingen/afmelden?code=verzonnen")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Nobody_is_told_of_their_own_acts(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var member = await network.MemberId(Cast.Lid);
        await Tell(network, new Notice(member, NoticeKind.Reply, "Dit deed je zelf.", "/forum", member));
        (await (await network.As(Cast.Lid)).Get("/meldingen")).ShouldNotShow("Dit deed je zelf.").ShouldShow("Nog geen meldingen");
    }
}
