using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Tests.Support;

/// <summary>A mail server that says yes to everything and keeps what it was given, in a folder as <c>.eml</c> files when there is one.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    readonly TcpListener _listener;
    readonly string? _folder;
    readonly Task _running;

    /// <param name="port">0 is a free one.</param>
    public SmtpServer(int port = 0, string? folder = null)
    {
        _folder = folder;
        if (folder is not null) Directory.CreateDirectory(folder);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _running = RunAsync();
    }

    public string Url => $"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public List<string> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
    }

    async Task RunAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // stopped
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    var mail = new List<string>();
                    while (await reader.ReadLineAsync() is { } text && text != ".") mail.Add(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text); // RFC 5321, 4.5.2
                    Keep(string.Join('\n', mail));
                }
                await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok");
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) break;
            }
        }
        catch (IOException)
        {
            // the other side left
        }
    }

    // A reader of the folder never sees half a mail.
    void Keep(string mail)
    {
        lock (Received)
        {
            Received.Add(mail);
            if (_folder is null) return;
            var file = Path.Combine(_folder, $"{Received.Count:000000}.eml");
            File.WriteAllText(file + ".new", mail);
            File.Move(file + ".new", file);
        }
    }
}
