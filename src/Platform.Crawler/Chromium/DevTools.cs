using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Crawler.Chromium;

/// <summary>The browser over its own protocol: a question and its answer, and waiting for something to happen.</summary>
sealed class DevTools : IAsyncDisposable
{
    readonly ClientWebSocket _socket = new();
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _asked = [];
    readonly ConcurrentDictionary<string, TaskCompletionSource> _events = [];
    readonly CancellationTokenSource _stop = new();
    Task _reading = Task.CompletedTask;
    int _last;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancel)
    {
        var tools = new DevTools();
        await tools._socket.ConnectAsync(address, cancel);
        tools._reading = tools.ReadAsync();
        return tools;
    }

    /// <exception cref="InvalidOperationException">The browser does not want to.</exception>
    public async Task<JsonObject> AskAsync(string method, object parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var question = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters, sessionId = session }, s_json);
        await _socket.SendAsync(question, WebSocketMessageType.Text, true, cancel);
        return await answer.Task.WaitAsync(cancel);
    }

    static readonly JsonSerializerOptions s_json = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The next time that this happens; ask before doing what makes it happen.</summary>
    public Task Next(string method) => (_events[method] = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    async Task ReadAsync()
    {
        var (buffer, message) = (new byte[64 * 1024], new MemoryStream());
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Take(JsonNode.Parse(message.ToArray())!.AsObject());
                message.SetLength(0);
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the browser is gone
        }
        foreach (var waiting in _asked.Values) waiting.TrySetException(new InvalidOperationException("The browser is gone."));
    }

    void Take(JsonObject message)
    {
        if (message["id"] is { } id && _asked.TryRemove(id.GetValue<int>(), out var answer))
        {
            if (message["result"] is JsonObject result) answer.TrySetResult(result);
            else answer.TrySetException(new InvalidOperationException(message["error"]?["message"]?.ToString() ?? "No answer."));
        }
        else if (message["method"]?.ToString() is { } method && _events.TryRemove(method, out var happened)) happened.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _socket.Dispose();
        _stop.Dispose();
    }
}
