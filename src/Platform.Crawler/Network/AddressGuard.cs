using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Platform.Crawler.Network;

/// <summary>
/// Decides which addresses may be asked, so that nobody can use the crawler to look inside a network. Twice: the address as it is written
/// (<see cref="Demand"/>), and at the moment of connecting the number that its name led to, which is also the number that is connected to: a name that
/// means something else a second later gains nothing.
/// </summary>
/// <param name="allowedHosts">Hosts that are always right, for tests: <c>localhost</c> (any port) or <c>127.0.0.1:5123</c>. Empty in production.</param>
/// <param name="resolve">Finds the numbers of a name; that of the machine when left out.</param>
public sealed partial class AddressGuard(IEnumerable<string>? allowedHosts = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    // Names that never mean anything on the public internet (RFC 6761, 6762, 8375, 9476 and what routers and clouds invented)
    static readonly string[] s_inside = [".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa", ".in-addr.arpa", ".ip6.arpa", ".onion", ".invalid", ".alt"];

    readonly HashSet<string> _allowed = new(allowedHosts ?? [], StringComparer.OrdinalIgnoreCase);
    readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>Accepts an address as it is written.</summary>
    /// <exception cref="RefusedAddressException">It may not be asked.</exception>
    public void Demand(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) throw new RefusedAddressException(Refusal.Scheme, "Alleen adressen die met http:// of https:// beginnen.");
        if (address.UserInfo.Length > 0 || address.OriginalString.Any(c => char.IsControl(c) || c == '\\') || Authority().Match(address.OriginalString) is { Success: true } authority && authority.Value.Contains('@', StringComparison.Ordinal))
            throw new RefusedAddressException(Refusal.UserInfo, "Zet geen naam of wachtwoord in het adres.");
        if (IsAllowed(address.IdnHost, address.Port)) return;
        if (address.Port is not (80 or 443)) throw new RefusedAddressException(Refusal.Port, $"Poort {address.Port.ToString(CultureInfo.InvariantCulture)} mag niet. Alleen de gewone poorten van een site (80 en 443).");
        DemandHost(address);
    }

    /// <summary>Connects to a host, after looking at the numbers that its name leads to.</summary>
    /// <exception cref="RefusedAddressException">One of the numbers is not for the public internet.</exception>
    /// <exception cref="SocketException">The name does not exist or nobody answers.</exception>
    internal async Task<Stream> ConnectAsync(string host, int port, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await _resolve(host, cancel);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (!IsAllowed(host, port) && Array.Exists(addresses, a => !IsPublic(a)))
            throw new RefusedAddressException(Refusal.Address, $"{host} leidt naar een adres binnen een netwerk. Dat mag niet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    bool IsAllowed(string host, int port) => _allowed.Count > 0 && (_allowed.Contains(host) || _allowed.Contains($"{host}:{port.ToString(CultureInfo.InvariantCulture)}"));

    static void DemandHost(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var number))
        {
            // 2130706433, 0x7f.1 and 0177.0.0.1 are 127.0.0.1 to some readers and a name to others: only the ordinary way of writing is taken
            var written = Authority().Match(address.OriginalString).Value;
            if (number.AddressFamily == AddressFamily.InterNetwork && written.Length > 0 && !written.StartsWith(number.ToString(), StringComparison.Ordinal)) throw StrangeHost();
            if (number is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 }) throw StrangeHost();
            if (!IsPublic(number)) throw new RefusedAddressException(Refusal.Address, $"{number} is een adres binnen een netwerk. Dat mag niet.");
            return;
        }
        var last = host[(host.LastIndexOf('.') + 1)..];
        if (address.HostNameType != UriHostNameType.Dns || !host.Contains('.', StringComparison.Ordinal) || !PlainName().IsMatch(host) || Numeric().IsMatch(last)) throw StrangeHost();
        if (Array.Exists(s_inside, end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase))) throw new RefusedAddressException(Refusal.Address, $"{host} is een naam binnen een netwerk. Dat mag niet.");
    }

    static RefusedAddressException StrangeHost() => new(Refusal.Host, "Dit is geen gewoon adres van een site. Schrijf het zoals je het in de browser ziet, bijvoorbeeld https://www.gemeente.nl.");

    /// <summary>Whether a number is for the public internet: the special-purpose registries of IANA (RFC 6890), and of IPv6 only what is given out to networks.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(s_notPublic, n => n.Contains(address)),
            // 2000::/3 leaves out loopback, mapped, compatible, NAT64, unique local, link-local and multicast
            AddressFamily.InterNetworkV6 => (bytes[0] & 0xE0) == 0x20 && !Array.Exists(s_notPublic6, n => n.Contains(address)),
            _ => false,
        };
    }

    static readonly IPNetwork[] s_notPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32", // Azure answers there with what only the machine may know
        }.Select(n => IPNetwork.Parse(n)),
    ];

    // IETF (with Teredo and ORCHID), documentation twice, 6to4
    static readonly IPNetwork[] s_notPublic6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(n => IPNetwork.Parse(n))];

    [GeneratedRegex(@"(?<=^\s*https?://)[^/?#]*", RegexOptions.IgnoreCase)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)+$", RegexOptions.IgnoreCase)]
    private static partial Regex PlainName();

    [GeneratedRegex("^(?:[0-9]+|0x[0-9a-f]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numeric();
}
