using System.Net;
using System.Net.Sockets;
using System.Text;
using Platform.Crawler.Network;

namespace Platform.Crawler.Chromium;

/// <summary>
/// The only way out of the browser: an HTTP proxy on this machine that asks the guard for every address and makes the connection itself, so that the
/// browser never looks a name up. Lives as long as a sample takes.
/// </summary>
sealed class GuardedProxy : IAsyncDisposable
{
    const int MostHead = 64 * 1024;
    const int MostConnections = 64;

    readonly AddressGuard _guard;
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly SemaphoreSlim _room = new(MostConnections);
    readonly Task _serving;

    public GuardedProxy(AddressGuard guard)
    {
        _guard = guard;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await _room.WaitAsync(_stop.Token);
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = HandleAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the sample was taken
        }
    }

    async Task HandleAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var browser = client.GetStream();
            if (await ReadHeadAsync(browser) is not { } head || await OpenAsync(browser, head) is not { } site) return;
            await using var __ = site;
            using var done = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            await Task.WhenAny(browser.CopyToAsync(site, done.Token), site.CopyToAsync(browser, done.Token));
            await done.CancelAsync();
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // one of both hung up
        }
        finally
        {
            if (!_stop.IsCancellationRequested) _room.Release();
        }
    }

    async Task<Stream?> OpenAsync(Stream browser, string head)
    {
        var line = head.Split("\r\n", 2)[0].Split(' ');
        var tunnel = line[0] == "CONNECT";
        try
        {
            if (line.Length != 3 || !Uri.TryCreate(tunnel ? $"https://{line[1]}/" : line[1], UriKind.Absolute, out var url)) throw new RefusedAddressException(Refusal.Host, line[0]);
            // a socket (ws://) asks for a tunnel to port 80
            _guard.Demand(tunnel && url.Port == 80 ? new Uri($"http://{line[1]}/") : url);
            var site = await _guard.ConnectAsync(url.IdnHost, url.Port, _stop.Token);
            if (tunnel) await browser.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _stop.Token);
            else await site.WriteAsync(Encoding.Latin1.GetBytes(Rewritten(head, line, url)), _stop.Token);
            return site;
        }
        catch (Exception refused) when (refused is RefusedAddressException or SocketException)
        {
            await browser.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _stop.Token);
            return null;
        }
    }

    // One question on each connection: the next may be for another host, which the guard has to see first
    static string Rewritten(string head, string[] line, Uri url)
    {
        var headers = head.Split("\r\n").Skip(1).Where(h => !h.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase) && !h.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase));
        return $"{line[0]} {url.PathAndQuery} HTTP/1.1\r\nConnection: close\r\n{string.Join("\r\n", headers)}";
    }

    async Task<string?> ReadHeadAsync(Stream browser)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var head = new List<byte>();
        var one = new byte[1];
        // byte by byte, so that nothing behind the head is taken from it
        while (head.Count < MostHead && await browser.ReadAsync(one, patience.Token) > 0)
        {
            head.Add(one[0]);
            if (head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n']) return Encoding.Latin1.GetString([.. head]);
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }
}
