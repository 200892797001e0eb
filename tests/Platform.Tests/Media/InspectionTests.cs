using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Platform.Tests.Support;
using static Platform.Tests.Media.Filing;

namespace Platform.Tests.Media;

/// <summary>A virus scanner looks before anybody gets a file.</summary>
public sealed class InspectionTests
{
    [Theory, Engines]
    public async Task A_file_waits_for_the_verdict_of_the_scanner(Engine engine)
    {
        using var scanner = new FakeClamd();
        await using var app = await PlatformApp.StartAsync(engine, new() { ["Platform:Media:Clamd"] = $"tcp://127.0.0.1:{scanner.Port}" });
        var network = await Network.New(engine, "stroomop", "stroomop.demo", app);
        await network.RunJobs();
        var facilitator = await network.As(Cast.Facilitator);

        var page = await facilitator.Adds("", ("braaf.txt", Text(new string('x', 200_000))), ("kwaad.txt", Text("EICAR")));
        page.ShouldShow("Wordt gecontroleerd");
        (await facilitator.Get("/media/braaf.txt")).ShouldBe(404);

        await network.RunJobs();

        (await facilitator.Get("/media/braaf.txt")).ShouldBe(200);
        (await facilitator.Get("/media/kwaad.txt")).ShouldBe(404);
        (await facilitator.Get($"{Library}?q=kwaad")).ShouldShow("Geweigerd");
        Assert.Equal(200_000, await network.Space());
        Assert.Contains(200_000, scanner.Sizes);
    }

    [Theory, Engines]
    public async Task While_the_scanner_is_away_files_wait(Engine engine)
    {
        await using var app = await PlatformApp.StartAsync(engine, new() { ["Platform:Media:Clamd"] = "tcp://127.0.0.1:1" });
        var network = await Network.New(engine, "stroomop", "stroomop.demo", app);
        var facilitator = await network.As(Cast.Facilitator);

        await facilitator.Adds("", ("braaf.txt", Text("x")));
        await network.RunJobs();

        (await facilitator.Get("/media/braaf.txt")).ShouldBe(404);
        (await facilitator.Get(Library)).ShouldShow("Wordt gecontroleerd");
    }

    /// <summary>Speaks the protocol of clamd: INSTREAM, chunks with their length in front, and a verdict.</summary>
    sealed class FakeClamd : IDisposable
    {
        readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public FakeClamd()
        {
            _listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public List<int> Sizes { get; } = [];

        public void Dispose() => _listener.Dispose();

        async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    var stream = client.GetStream();
                    await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
                    var (all, length) = (new MemoryStream(), new byte[4]);
                    while (true)
                    {
                        await stream.ReadExactlyAsync(length);
                        if (BinaryPrimitives.ReadInt32BigEndian(length) is var size && size == 0) break;
                        var chunk = new byte[size];
                        await stream.ReadExactlyAsync(chunk);
                        all.Write(chunk);
                    }
                    Sizes.Add((int)all.Length);
                    var bad = Encoding.UTF8.GetString(all.ToArray()).Contains("EICAR", StringComparison.Ordinal);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(bad ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // the test is over
            }
        }
    }
}
