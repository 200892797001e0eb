using System.Net;

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
    /// <summary>Accepts an address as it is written.</summary>
    /// <exception cref="RefusedAddressException">It may not be asked.</exception>
    public void Demand(Uri address) => throw new NotImplementedException($"{allowedHosts}{resolve}");
}
