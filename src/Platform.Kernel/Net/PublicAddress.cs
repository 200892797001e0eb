using System.Net;
using System.Net.Sockets;

namespace Platform.Kernel.Net;

/// <summary>Tells addresses of the internet from those of this machine and its network, which no text of a user may make us visit.</summary>
public static class PublicAddress
{
    static readonly IPNetwork[] s_private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", // these carry or may carry an IPv4 address
        }.Select(IPNetwork.Parse),
    ];

    static readonly IPNetwork s_internet6 = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || s_internet6.Contains(plain)) && !s_private.Any(n => n.Contains(plain));
    }

    /// <summary>Opens a connection to a public address of this host, for a <c>SocketsHttpHandler.ConnectCallback</c>: what is checked is what is visited, whatever the name server says a moment later.</summary>
    /// <param name="allowed">Hosts with their port (<c>intranet:8080</c>) that may be private all the same.</param>
    /// <exception cref="HttpRequestException">The host has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, IReadOnlyCollection<string> allowed, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, cancel);
        var mayVisit = allowed.Contains($"{host.Host}:{host.Port}", StringComparer.OrdinalIgnoreCase) ? found : [.. found.Where(IsPublic)];
        if (mayVisit.Length == 0) throw new HttpRequestException("This host has no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(mayVisit, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
