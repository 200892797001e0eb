using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;
using static Platform.Tests.Media.Filing;

namespace Platform.Tests.Media;

public sealed class DeliveryTests
{
    [Theory, Engines]
    public async Task A_file_is_for_who_works_with_the_library_until_a_page_that_everybody_reads_uses_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (facilitator, lid, visitor) = (await network.As(Cast.Facilitator), await network.As(Cast.Lid), network.Visitor());
        var name = Unique("geheim-") + ".txt";
        await facilitator.Adds("", (name, Text("stil")));

        (await facilitator.Get("/media/" + name)).ShouldBe(200);
        (await lid.Get("/media/" + name)).ShouldBe(404);
        (await visitor.Get("/media/" + name)).ShouldBe(404);

        var draft = await facilitator.Writes("Pagina", "Nog een concept", Draft, ("AutoroutePart.Value", Unique("c-")), ("MarkdownBodyPart.Value", $"[x](/media/{name})"));
        draft.ShouldBe(200);
        (await visitor.Get("/media/" + name)).ShouldBe(404);

        var (editor, _) = await facilitator.Publishes($"Lees het [verslag](/media/{name}).");
        (await visitor.Get("/media/" + name)).ShouldBe(200);

        await facilitator.Submit(editor, "Van de site halen");
        (await visitor.Get("/media/" + name)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task What_is_marked_public_is_for_everybody(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("folder-") + ".txt";
        await network.Puts(name, Text("voor iedereen"));
        var address = $"{Library}/bestanden/{await network.IdOf(name)}";

        await facilitator.Submit(address, "Opslaan", ("Form.IsPublic", "true"));
        (await network.Visitor().Get("/media/" + name)).ShouldBe(200);

        await facilitator.Submit(address, "Opslaan", ("Form.IsPublic", "false"));
        (await network.Visitor().Get("/media/" + name)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Who_may_not_read_a_file_does_not_open_it_by_mentioning_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var name = Unique("prive-") + ".txt";
        await network.Puts(name, Text("stil"));
        var lid = await network.As(Cast.Lid);

        // The index hears of a page that a member without the library wrote: the same call that saving makes.
        await network.With<IServiceProvider, int>(async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            var uses = ActivatorUtilities.CreateInstance(new Only(Somebody()), typeof(Platform.Media.MediaModule).Assembly.GetType("Platform.Media.Uses.UseIndex")!) as IFileUses;
            await db.InTransactionAsync(() => uses!.PutAsync(db, new SearchKey("pagina", 999_999), new FileMentions("Truc", "/truc", [$"[x](/media/{name})"], [], SearchAudience.Public), CancellationToken.None));
            return 0;
        });

        (await network.Visitor().Get("/media/" + name)).ShouldBe(404);
        (await lid.Get("/media/" + name)).ShouldBe(404);
        (await (await network.As(Cast.Facilitator)).Get($"{Library}/bestanden/{await network.IdOf(name)}")).ShouldShow("Truc");
    }

    [Theory, Engines]
    public async Task It_comes_in_parts_and_only_when_it_changed(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (visitor, name) = (network.Visitor(), Unique("lang-") + ".txt");
        await network.Puts(name, Text("0123456789"), new(IsPublic: true));

        var whole = await visitor.Fetches(network, "/media/" + name);
        var part = await visitor.Fetches(network, "/media/" + name, r => r.Headers.Range = new RangeHeaderValue(2, 4));
        var same = await visitor.Fetches(network, "/media/" + name, r => r.Headers.IfNoneMatch.Add(whole.Headers.ETag!));

        Assert.Equal((200, 206, 304), ((int)whole.StatusCode, (int)part.StatusCode, (int)same.StatusCode));
        Assert.Equal("234", await part.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", whole.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(whole.Headers.CacheControl!.NoCache);

        await network.Puts(name, Text("anders"));
        Assert.Equal(200, (int)(await visitor.Fetches(network, "/media/" + name, r => r.Headers.IfNoneMatch.Add(whole.Headers.ETag!))).StatusCode);
    }

    [Theory, Engines]
    public async Task A_drawing_with_a_script_in_it_is_only_downloaded(Engine engine)
    {
        var network = await Network.Demo(engine);
        var name = Unique("logo") + ".svg";
        await network.Puts(name, Text("""<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""), new(IsPublic: true));

        var response = await network.Visitor().Fetches(network, "/media/" + name);

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory, Engines]
    public async Task An_address_that_a_file_had_leads_to_it_and_is_never_given_to_another(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (facilitator, visitor) = (await network.As(Cast.Facilitator), network.Visitor());
        var stem = Unique("plan-");
        await network.Puts($"{stem}.txt", Text("het plan"), new(IsPublic: true));
        var id = await network.IdOf($"{stem}.txt");

        await facilitator.Submit($"{Library}/bestanden/{id}", "Opslaan", ("Form.Name", $"{stem}-nieuw"), ("Form.Folder", "Onze plannen/2026"));
        await facilitator.Adds("", ($"{stem}.txt", Text("een ander plan")));

        var old = await visitor.Get($"/media/{stem}.txt");
        Assert.Equal(("het plan", $"{network.Tenant.PathBase}/media/onze-plannen/2026/{stem}-nieuw.txt"), (old.Html, old.Url));
        (await facilitator.Get($"/media/{stem}-2.txt")).ShouldBe(200).ShouldShow("een ander plan");
    }

    static Person Somebody() => Person.From(new ClaimsPrincipal(), new RoleTable(new Dictionary<string, IReadOnlyCollection<string>>()));

    sealed class Only(Person person) : IServiceProvider
    {
        public object? GetService(Type type) => type == typeof(Person) ? person : type == typeof(IServiceProvider) ? this : null;
    }
}
