using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

public sealed class FirstTests
{
    [Theory, Engines]
    public async Task A_member_of_a_demo_network_logs_in(Engine engine)
    {
        var network = await Network.Demo(engine, "beweging-van-nul");
        var lid = await network.As(Cast.Lid);
        (await lid.Get("/account/inloggen")).ShouldBe(200);
    }
}
