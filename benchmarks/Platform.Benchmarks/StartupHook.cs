using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Runs inside the published site (DOTNET_STARTUP_HOOKS) and tells who connects to PLATFORM_PROBE how many bytes of managed heap are alive:
/// only the process itself knows that, and the site needs no page for it.
/// </summary>
static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_PROBE") is not { Length: > 0 } port) return;
        var listener = new TcpListener(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        listener.Start();
        new Thread(() => Answer(listener)) { IsBackground = true }.Start();
    }

    static void Answer(TcpListener listener)
    {
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            client.GetStream().Write(Encoding.ASCII.GetBytes(GC.GetTotalMemory(false).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
