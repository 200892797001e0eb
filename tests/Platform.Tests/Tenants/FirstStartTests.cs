using Microsoft.Extensions.DependencyInjection;
using Platform.Tenants.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

public sealed class FirstStartTests
{
    const string Password = "Een lange zin om in te loggen";

    [Theory, Engines]
    public async Task The_code_from_the_log_makes_the_first_administrator_and_works_once(Engine engine)
    {
        var app = await PlatformApp.StartAsync(engine);
        var host = Network.Existing(app, "platform");
        var code = (await FirstStart.OpenAsync(app.Services))!;
        Assert.Equal(code, await FirstStart.OpenAsync(app.Services)); // another node prints the same
        var visitor = host.Visitor();
        Assert.Equal(FirstStart.Path, (await visitor.Get("/")).Url);

        var wrong = await visitor.Submit("/", "Maak het account", ("Code", "aaaaa-aaaaa-aaaaa-aaaaa"), ("Name", "Sanne de Boer"), ("Email", "sanne@voorbeeld.nl"), ("Password", Password));
        wrong.ShouldBe(422).ShouldShow("Deze code klopt niet");
        Assert.Equal("Sanne de Boer", wrong.Document.QuerySelector("[name=Name]")!.GetAttribute("value"));
        (await visitor.Submit(wrong, "Maak het account", ("Code", code), ("Password", "kort"))).ShouldBe(422);

        var done = await visitor.Submit(FirstStart.Path, "Maak het account", ("Code", code.ToUpperInvariant().Replace('-', ' ')), ("Name", "Sanne de Boer"), ("Email", "sanne@voorbeeld.nl"), ("Password", Password));
        Assert.StartsWith("/account/inloggen", done.Url);
        (await (await host.LogIn("sanne@voorbeeld.nl", Password)).Get("/platform")).ShouldBe(200).ShouldShow("Overzicht van het platform");

        (await visitor.Get(FirstStart.Path)).ShouldBe(404);
        (await visitor.Get("/")).ShouldBe(200).ShouldShow("Er zijn nog geen netwerken");
        Assert.Null(await FirstStart.OpenAsync(app.Services));
    }

    [Fact]
    public async Task Guessing_the_code_is_limited()
    {
        var app = await PlatformApp.StartAsync(Engine.Sqlite, new() { ["Platform:LoginsPerMinute"] = "3" });
        await FirstStart.OpenAsync(app.Services);
        var visitor = Network.Existing(app, "platform").Visitor();
        var form = await visitor.Get(FirstStart.Path);
        for (var i = 0; i < 3; i++) (await visitor.Submit(form, "Maak het account", ("Code", "x"))).ShouldBe(422);
        (await visitor.Submit(form, "Maak het account", ("Code", "x"))).ShouldBe(429);
    }
}
