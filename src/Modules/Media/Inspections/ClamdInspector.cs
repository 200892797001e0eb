using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Platform.Kernel.Modules;
using Platform.Media.Contracts;

namespace Platform.Media.Inspections;

/// <summary>
/// Asks ClamAV's daemon over its socket: <c>Platform:Media:Clamd</c> is <c>unix:/run/clamav/clamd.ctl</c> or <c>tcp://127.0.0.1:3310</c>. The bytes
/// travel along (INSTREAM), so that it need not read our disk.
/// </summary>
[SharedByTenants]
sealed class ClamdInspector(IConfiguration configuration) : IFileInspector
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    readonly string? _address = configuration["Platform:Media:Clamd"];

    public bool IsOn => !string.IsNullOrEmpty(_address);

    public async Task<string?> InspectAsync(Stream file, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        try
        {
            return Verdict(await AskAsync(file, patience.Token));
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new IOException("The virus scanner does not answer.", e);
        }
    }

    async Task<string> AskAsync(Stream file, CancellationToken cancel)
    {
        using var socket = await ConnectAsync(cancel);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var (chunk, length) = (new byte[65536], new byte[4]);
        for (int read; (read = await file.ReadAsync(chunk, cancel)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, read);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(chunk.AsMemory(0, read), cancel);
        }
        await stream.WriteAsync(new byte[4], cancel);
        using var answer = new StreamReader(stream, Encoding.UTF8);
        return (await answer.ReadToEndAsync(cancel)).TrimEnd('\0', '\n');
    }

    // "stream: OK", "stream: Eicar-Test-Signature FOUND", or a complaint such as a size limit.
    static string? Verdict(string answer)
    {
        if (answer.EndsWith(" OK", StringComparison.Ordinal)) return null;
        return answer.EndsWith(" FOUND", StringComparison.Ordinal) ? answer["stream: ".Length..^" FOUND".Length] : throw new IOException("The virus scanner gave no verdict: " + answer);
    }

    async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var address = new Uri(_address!);
        var local = address.Scheme == "unix";
        var socket = local ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (local ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), cancel) : socket.ConnectAsync(address.Host, address.Port, cancel));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
