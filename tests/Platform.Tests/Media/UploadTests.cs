using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;
using static Platform.Tests.Media.Filing;

namespace Platform.Tests.Media;

public sealed class UploadTests
{
    [Theory, Engines]
    public async Task Many_files_go_in_at_once_with_names_that_are_safe(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var folder = await facilitator.MakesFolder(Unique("map"));

        var page = await facilitator.Adds(folder, ("Foto’s één (defin\u202eitief).JPG", Jpeg), ("..\\..\\etc\\cijfers.csv", Text("a;b")), ("cijfers.csv", Text("c;d")));

        page.ShouldBe(200).ShouldShow("3 bestanden staan in de mediatheek.").ShouldShow("fotos-een-definitief.jpg").ShouldShow("cijfers.csv").ShouldShow("cijfers-2.csv");
        (await facilitator.Get($"{Library}?map={folder}&weergave=tabel&sorteer=naam")).ShouldBe(200).ShouldShow("cijfers-2.csv");
        (await facilitator.Get($"{Library}?q={folder}+2.csv")).ShouldShow("cijfers-2.csv").ShouldNotShow("fotos-een");
    }

    [Theory, Engines]
    public async Task What_does_not_fit_is_said_for_each_file_and_the_others_stay(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var folder = await facilitator.MakesFolder(Unique("map"));

        var page = await facilitator.Adds(folder, ("goed.txt", Text("tekst")), ("nep.pdf", Text("geen pdf")), ("foto.png", Jpeg), ("kwaad.exe", Text("MZ")), ("oud.doc", Text("x")), ("iphone.heic", Text("x")),
            ("plaatje.svg", Text("<html/>")), ("leeg.txt", []), ("brief.docx", Text("PK\x03\x04 kapot")), ("vreemd.txt", [0xC3, 0x28]));

        page.ShouldBe(422).ShouldShow("goed.txt").ShouldShow("nep.pdf: De inhoud past niet bij de naam: dit is geen PDF (.pdf).").ShouldShow("foto.png: De inhoud past niet")
            .ShouldShow("Een bestand dat eindigt op “.exe” kan hier niet.").ShouldShow("Sla het op als .docx.").ShouldShow("Sla de foto op als JPG.").ShouldShow("dit is geen SVG-tekening")
            .ShouldShow("leeg.txt: Dit bestand is leeg.").ShouldShow("dit is geen Word-document").ShouldShow("Sla het op als UTF-8.");
        Assert.Single(page.Document.QuerySelectorAll(".sp-tegel"));
    }

    [Theory, Engines]
    public async Task The_script_gets_an_answer_for_one_file(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var token = (await facilitator.Get(Library)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var good = await Send("a.txt", Text("x"));
        var bad = await Send("a.pdf", Text("x"));

        Assert.Equal((200, 422), ((int)good.StatusCode, (int)bad.StatusCode));
        Assert.Contains("\"adres\":\"/media/a", await good.Content.ReadAsStringAsync());
        Assert.Equal("""{"fout":"De inhoud past niet bij de naam: dit is geen PDF (.pdf)."}""", await bad.Content.ReadAsStringAsync());

        Task<HttpResponseMessage> Send(string name, byte[] bytes)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"http://localhost{network.Tenant.PathBase}{Library}/uploads") { Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "Bestanden", name } } };
            request.Headers.Accept.ParseAdd("application/json");
            return facilitator.Checked(request);
        }
    }

    [Theory, Engines]
    public async Task A_file_is_no_larger_than_the_network_wants(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        (await facilitator.Submit(Library + "/instellingen", "Opslaan", ("MaxFileMegabytes", "0"))).ShouldBe(422).ShouldShow("Vul een getal in van 1 tot en met 1000.");
        (await facilitator.Submit(Library + "/instellingen", "Opslaan", ("MaxFileMegabytes", "1"))).ShouldBe(200);

        (await facilitator.Adds("", ("groot.txt", new string('a', 1_100_000).Select(c => (byte)c).ToArray()))).ShouldBe(422).ShouldShow("groot.txt: Dit bestand is te groot. Het mag hooguit 1 MB zijn.");
    }

    [Theory, Engines]
    public async Task Uploads_at_once_never_take_more_room_than_there_is(Engine engine)
    {
        var app = await PlatformApp.StartAsync(engine, new() { ["Platform:Media:TenantMegabytes"] = "1" });
        var network = await Network.New(engine, app: app);
        static byte[] Quarter(int i) => [.. Enumerable.Repeat((byte)('a' + i), 250_000)];

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            try
            {
                await network.Puts($"deel-{i}.txt", Quarter(i));
                return true;
            }
            catch (Platform.Kernel.RuleException e)
            {
                Assert.Contains("geen ruimte meer", e.Message);
                return false;
            }
        }));

        Assert.Equal(4, results.Count(ok => ok));
        Assert.Equal(1_000_000, await network.Space());
        await app.DisposeAsync();
    }

    [Theory, Engines]
    public async Task The_number_of_queries_does_not_grow_with_the_number_of_files(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var folder = await facilitator.MakesFolder(Unique("map"));
        await facilitator.Adds(folder, ("a.txt", Text("a")));
        var one = await Queries.Count(() => facilitator.Get($"{Library}?map={folder}"));

        await facilitator.Adds(folder, [.. Enumerable.Range(0, 45).Select(i => ($"{i}.txt", Text("tekst")))]);

        Assert.Equal(one, await Queries.Count(() => facilitator.Get($"{Library}?map={folder}")));
        var page = await facilitator.Get($"{Library}?map={folder}");
        Assert.Equal(40, page.Document.QuerySelectorAll(".sp-tegel").Length);
        Assert.Equal(6, (await facilitator.Get($"{Library}?map={folder}&pagina=2")).Document.QuerySelectorAll(".sp-tegel").Length);
    }

    [Theory, Engines]
    public async Task The_library_is_for_who_works_with_it_and_managing_for_who_manages(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, moderator) = (await network.As(Cast.Lid), await network.As(Cast.Moderator));
        await network.Puts("van-ons.txt", Text("x"));
        var id = await network.IdOf("van-ons.txt");

        (await lid.Get(Library)).ShouldBe(403);
        (await lid.Get(Library + "/kiezen")).ShouldBe(403);
        (await moderator.Get($"{Library}/bestanden/{id}")).ShouldBe(200).ShouldNotShow("Vervangen");
        (await moderator.Get($"{Library}/bestanden/{id}/verwijderen")).ShouldBe(403);
        (await moderator.Get(Library + "/mappen/nieuw")).ShouldBe(403);
        (await moderator.Adds("", ("erbij.txt", Text("x")))).ShouldShow("staat in de mediatheek");
    }

    [Theory, Engines]
    public async Task Another_network_does_not_have_it_and_switched_off_it_does_not_exist(Engine engine)
    {
        var (network, other) = (await Network.New(engine), await Network.New(engine));
        await network.Puts("openbaar.txt", Text("x"), new(IsPublic: true));

        (await network.Visitor().Get("/media/openbaar.txt")).ShouldBe(200);
        (await other.Visitor().Get("/media/openbaar.txt")).ShouldBe(404);
        await network.App.Setup.SwitchAsync(network.Tenant, "Platform.Media", on: false, CancellationToken.None);
        (await network.Visitor().Get("/media/openbaar.txt")).ShouldBe(404);
        (await network.Visitor().Get(Library)).ShouldBe(404);
    }
}
