using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

/// <summary>Short ways to write a handreiking in a test.</summary>
static class Writing
{
    public const string New = "/kennisbank/nieuw";
    public const string Draft = "Opslaan als concept";
    public const string Submit = "Opslaan en laten beoordelen";
    public const string Approve = "Goedkeuren en publiceren";

    /// <summary>What a writer fills in; a field given here replaces one of the usual ones.</summary>
    public static (string, string)[] Text(string title, params (string Name, string Value)[] other) =>
    [
        .. new (string Name, string Value)[]
        {
            ("Title", title), ("Summary", "Kort verteld waar dit over gaat."), ("Thema", "nieuw"), ("NewThema", "Samen beslissen"), ("Soort", "handreiking"),
            ("Markdown", "## Waarom\n\nOmdat het **werkt**.\n\n## Hoe\n\nStap voor stap."),
        }.Where(f => other.All(o => o.Name != f.Name)),
        .. other,
    ];

    /// <summary>A published handreiking: written, sent in, and approved by a colleague. The page that opens is its reading page.</summary>
    public static async Task<Page> Publishes(this Network network, string title, params (string Name, string Value)[] other)
    {
        var desk = (await (await network.As(Cast.Facilitator)).Submit(New, Submit, Text(title, other))).ShouldBe(200).ShouldShow("Wacht op beoordeling");
        return await network.Approves(desk.Url.Split('/')[^1]);
    }

    /// <summary>A published theme page or route, by way of its own editor.</summary>
    public static async Task<Page> PublishesAt(this Network network, string editor, params (string Name, string Value)[] fields)
    {
        var desk = (await (await network.As(Cast.Facilitator)).Submit(editor, Submit, fields)).ShouldBe(200).ShouldShow("Wacht op beoordeling");
        return await network.Approves(desk.Url.Split('/')[^1]);
    }

    /// <summary>The beheerder approves and publishes what waits.</summary>
    public static async Task<Page> Approves(this Network network, string id) =>
        (await (await network.As(Cast.Beheerder)).Submit("/kennisbank/beoordelen/" + id, Approve)).ShouldBe(200);

    /// <summary>The facilitator saves a next version and the beheerder publishes it.</summary>
    public static async Task<Page> Republishes(this Network network, string id, params (string Name, string Value)[] fields)
    {
        (await (await network.As(Cast.Facilitator)).Submit($"/kennisbank/concepten/{id}/bewerken", Submit, fields)).ShouldBe(200);
        return await network.Approves(id);
    }

    public static string Below(this Network network, string url) => url[network.Tenant.PathBase.Length..];

    /// <summary>Presses "Terugzetten" of this item: other tests remove things of their own meanwhile.</summary>
    public static async Task<Page> BringsBack(this Browser writer, Page list, string id)
    {
        var form = list.Document.QuerySelector($"form[action*='{id}']")!;
        return await writer.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(list.FullUrl), form.GetAttribute("action")))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
        });
    }

    /// <summary>A title that no other test uses.</summary>
    public static string Unique(string title) => $"{title} {Guid.NewGuid():N}"[..Math.Min(title.Length + 9, title.Length + 33)];

    public static Task<string> IdOf(this Network network, string title) =>
        network.Db(db => db.ContentItems.Where(i => i.DisplayText == title && (i.Latest || i.State == ContentState.Deleted)).Select(i => i.ContentItemId).SingleAsync());
}
