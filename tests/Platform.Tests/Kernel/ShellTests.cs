using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Modules;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

public sealed class ShellTests
{
    [Theory, Engines]
    public async Task A_feature_goes_off_and_on_without_a_restart(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var beheerder = await network.As(Cast.Beheerder);
        (await beheerder.Get("/agenda")).ShouldBe(200);

        await Switch(network, "Platform.Agenda", on: false);
        (await beheerder.Get("/agenda")).ShouldBe(404);
        (await beheerder.Get("/")).ShouldBe(200).ShouldNotShow("href=\"/" + network.Name + "/agenda\"");

        await Switch(network, "Platform.Agenda", on: true);
        (await beheerder.Get("/agenda")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task Another_node_follows_within_a_second(Engine engine)
    {
        using var first = await PlatformApp.StartAsync(engine);
        var network = await Network.New(engine, app: first);
        using var second = await PlatformApp.StartAsync(engine, other: first);
        var there = Network.Existing(second, network.Name);
        (await there.Visitor().Get("/agenda")).ShouldBe(200);

        await Switch(network, "Platform.Agenda", on: false);
        await Task.Delay(1500);

        (await there.Visitor().Get("/agenda")).ShouldBe(404);
    }

    [Fact]
    public async Task A_request_in_flight_ends_well_when_its_feature_goes_off()
    {
        var network = await Network.New(Engine.Sqlite);
        using var stop = new CancellationTokenSource();
        var failures = 0;
        var requests = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var visitor = network.Visitor();
            while (!stop.IsCancellationRequested)
            {
                if ((await visitor.Get("/")).Status != (int)HttpStatusCode.OK) Interlocked.Increment(ref failures);
                Interlocked.Increment(ref requests);
            }
        })).ToList();

        var shells = network.App.Services.GetRequiredService<ShellHost>();
        for (var i = 0; i < 6; i++)
        {
            await Switch(network, "Platform.Agenda", on: i % 2 == 1);
            shells.RetireUnused(network.App.Tenants.All);
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.True(requests > 6, "The readers did not read.");
        Assert.Equal(0, failures);
    }

    [Fact]
    public async Task A_retired_shell_is_collected()
    {
        var network = await Network.New(Engine.Sqlite);
        var shells = network.App.Services.GetRequiredService<ShellHost>();
        var retired = await UseAndRetire(network, shells);

        for (var i = 0; i < 20 && retired.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100);
        }

        Assert.False(retired.IsAlive, "The container of a retired shell is still alive.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<WeakReference> UseAndRetire(Network network, ShellHost shells)
    {
        // a set of features that no other test uses
        var catalog = network.App.Services.GetRequiredService<ModuleCatalog>();
        var rare = catalog.Complete(["Platform.Site", "Platform.Search", "Platform.Checklists"]);
        await network.App.Services.GetRequiredService<TenantStore>().ChangeAsync(network.Name, t => t.Features = rare.Key);
        (await network.Visitor().Get("/")).ShouldBe(200);
        var reference = Reference(shells, rare.Key);
        await network.App.Services.GetRequiredService<TenantStore>().ChangeAsync(network.Name, t => t.Features = catalog.Complete(["Platform.Site"]).Key);
        shells.RetireUnused(network.App.Tenants.All);
        return reference;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Reference(ShellHost shells, string key) => new(shells.Living.Single(s => s.Features.Key == key).Services);

    [Fact]
    public async Task Tenants_with_the_same_features_share_a_shell()
    {
        var (one, two) = (await Network.New(Engine.Sqlite), await Network.New(Engine.Sqlite));
        var shells = one.App.Services.GetRequiredService<ShellHost>();
        using var first = shells.Acquire(one.Tenant);
        using var second = shells.Acquire(two.Tenant);

        Assert.Same(first.Shell, second.Shell);
    }

    [Theory, Engines]
    public async Task A_suspended_network_explains_itself_with_503_and_comes_back(Engine engine)
    {
        var network = await Network.New(engine);
        await network.App.Setup.SuspendAsync(network.Name, "We verhuizen naar een nieuwe server.", CancellationToken.None);

        (await network.Visitor().Get("/")).ShouldBe(503).ShouldShow("We verhuizen naar een nieuwe server.");

        await network.App.Setup.ResumeAsync(network.Name, CancellationToken.None);
        (await network.Visitor().Get("/")).ShouldBe(200);
    }

    static Task<Tenant> Switch(Network network, string feature, bool on) => network.App.Setup.SwitchAsync(network.Tenant, feature, on, CancellationToken.None);
}
