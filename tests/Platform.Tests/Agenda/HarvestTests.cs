using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Agenda.Harvests;
using Platform.Agenda.Sessions;
using Platform.Contents.Contracts;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;
using Platform.Tests.Forum;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>A session takes its questions from open conversations and gives its lessons back.</summary>
public sealed class HarvestTests
{
    [Theory, Engines]
    public async Task A_session_takes_its_questions_from_the_forum_and_shows_them_to_who_may_read_them(Engine engine)
    {
        var network = await Given.Network(engine);
        var (session, lid, facilitator) = (await network.Session(), await network.As(Cast.Lid), await network.As(Cast.Facilitator));
        var title = ForumScenes.Unique("Hoe begin je over geld?");
        var topic = await lid.AsksAsync(title);
        var casus = await ApprovedCasus(network, "Een stille knoop");
        var address = $"/agenda/{session.Id}/onderwerpen";

        (await facilitator.Submit(address, "Zoek onderwerpen", ("Form.Words", ""))).ShouldBe(422).ShouldShow("Vul een woord in.");
        (await facilitator.Submit(address, "Zoek onderwerpen", ("Form.Words", "zoiets bestaat niet"))).ShouldShow("Niets gevonden");
        var found = (await facilitator.Submit(address, "Zoek onderwerpen", ("Form.Words", title))).ShouldShow(title);
        (await facilitator.Submit(found, "Zet erbij")).ShouldShow("Op tafel");
        found = (await facilitator.Submit(address, "Zoek onderwerpen", ("Form.Words", "stille knoop"))).ShouldShow("Een stille knoop");
        await facilitator.Submit(found, "Zet erbij: Een stille knoop");

        (await lid.Get(session.Path())).ShouldShow("Vragen die op tafel komen").ShouldShow(title).ShouldShow($"Casus {casus}").ShouldNotShow("Een stille knoop");
        (await network.Visitor().Get(session.Path())).ShouldNotShow($"Casus {casus}");
        Assert.NotEqual(0, topic.TopicId());
        (await facilitator.Submit(address, "Haal weg: " + title)).ShouldNotShow(title);
    }

    [Theory, Engines]
    public async Task The_harvest_becomes_one_draft_of_a_handreiking_however_often_somebody_clicks(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (facilitator, address) = (await network.As(Cast.Facilitator), $"/agenda/{session.Id}/oogst");
        (await facilitator.Get(address)).ShouldBe(404); // not begun
        await network.Starts(session, TimeSpan.FromHours(-3));

        (await facilitator.Submit(address, "Opslaan")).ShouldBe(422).ShouldShow("Schrijf minstens één ding op.");
        var saved = (await facilitator.Submit(address, "Opslaan", ("Form.Asked", "Wie belt wie?"), ("Form.Learned", "Bel eerder."), ("Form.Actions", "Zet het nummer in je telefoon."))).ShouldShow("De oogst is opgeslagen.");
        var editor = (await facilitator.Submit(saved, "Begin een handreiking")).ShouldBe(200).ShouldShow("Er staat een concept klaar.");
        await facilitator.Submit(saved, "Begin een handreiking");

        Assert.Contains("## Wat we leerden", editor.Document.QuerySelector("textarea[name=Markdown]")!.TextContent, StringComparison.Ordinal);
        var draft = Assert.Single(await network.Db(db => db.Set<ContentItem>().AsNoTracking().Where(i => i.DisplayText == session.Title).ToListAsync()));
        Assert.Equal((ContentState.Draft, false), (draft.State, draft.Published));
        Assert.Contains($"/agenda/{session.Id}-", draft.Parts.ToJson(), StringComparison.Ordinal);
        (await (await network.As(Cast.Lid)).Get(address)).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task The_harvest_goes_back_as_one_answer_to_where_the_question_came_from(Engine engine)
    {
        var network = await Given.Network(engine);
        var (session, facilitator) = (await network.Session(), await network.As(Cast.Facilitator));
        var title = ForumScenes.Unique("Wie mag ik bellen?");
        var topic = await (await network.As(Cast.Lid)).AsksAsync(title);
        await facilitator.Submit(await facilitator.Submit($"/agenda/{session.Id}/onderwerpen", "Zoek onderwerpen", ("Form.Words", title)), "Zet erbij");
        await network.Starts(session, TimeSpan.FromHours(-3));

        var saved = await facilitator.Submit($"/agenda/{session.Id}/oogst", "Opslaan", ("Form.Learned", "Vraag het aan de wijk."));
        (await facilitator.Submit(saved, "Plaats als reactie")).ShouldBe(200).ShouldShow("Vraag het aan de wijk.");
        await facilitator.Submit(saved, "Plaats als reactie");

        Assert.Equal(1, (await facilitator.Get(topic.FullUrl)).Text.Split("Vraag het aan de wijk.").Length - 1);
        (await facilitator.Get($"/agenda/{session.Id}/oogst")).ShouldShow($"De reactie bij {title}");
    }

    [Theory, Engines]
    public async Task Two_organisers_who_save_at_once_both_keep_their_text(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await network.Starts(session, TimeSpan.FromHours(-3));
        var facilitator = await network.As(Cast.Facilitator);
        var form = await facilitator.Get($"/agenda/{session.Id}/oogst");
        await facilitator.Submit(form, "Opslaan", ("Form.Learned", "De tekst van de een."));

        var page = (await facilitator.Submit(form, "Opslaan", ("Form.Learned", "De tekst van de ander."))).ShouldBe(409).ShouldShow("De tekst van de een.");

        Assert.Contains("De tekst van de ander.", page.Document.QuerySelector("textarea[name='Form.Learned']")!.TextContent, StringComparison.Ordinal);
        await facilitator.Submit(page, "Opslaan");
        Assert.Equal("De tekst van de ander.", await network.Db(db => db.Set<Harvest>().Where(h => h.SessionId == session.Id).Select(h => h.Learned).SingleAsync()));
    }

    [Theory, Engines]
    public async Task Without_forum_and_kennisbank_a_harvest_is_kept_with_the_session(Engine engine)
    {
        var network = await Network.New(engine, "beweging-van-nul", "beweging-van-nul.demo");
        var session = await network.Session();
        await network.Starts(session, TimeSpan.FromHours(-3));
        var left = new ModuleCatalog(Web.Modules.All).Complete(["Platform.Site", "Platform.Agenda", "Platform.Notifications"]);
        await network.App.Services.GetRequiredService<TenantStore>().ChangeAsync(network.Name, t => t.Features = left.Key);
        var facilitator = await network.LogIn(Cast.Facilitator);

        (await facilitator.Get($"/agenda/{session.Id}/onderwerpen")).ShouldBe(404);
        (await facilitator.Get(session.Path())).ShouldBe(200).ShouldNotShow("Vragen en casussen");
        (await facilitator.Submit($"/agenda/{session.Id}/oogst", "Opslaan", ("Form.Learned", "Bewaard."))).ShouldShow("De oogst is bewaard bij deze bijeenkomst.");
    }

    static async Task<long> ApprovedCasus(Network network, string title)
    {
        var page = await (await network.As(Cast.Lid)).SharesCasusAsync(title);
        await (await network.As(Cast.Moderator)).ApprovesAsync(page.TopicId());
        return page.TopicId();
    }
}
