using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Checklists;

/// <summary>A small site of a gemeente on this machine: a start page with links to eight pages. It can hold pages back, and remembers who came.</summary>
sealed class GemeenteSite : IAsyncDisposable
{
    public const int Pages = 9;

    const int MostBefore = 6;

    readonly WebApplication _app;
    readonly ConcurrentQueue<string> _requests = new();
    volatile TaskCompletionSource? _gate;

    GemeenteSite(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";

    public string? UserAgent { get; private set; }

    public IEnumerable<string> Requests => _requests;

    public static async Task<GemeenteSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var site = new GemeenteSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        return site;
    }

    /// <summary>Somebody waits for a page.</summary>
    public bool IsHolding { get; private set; }

    /// <summary>A page that was read before the hold.</summary>
    public string FirstPage => _requests.First(r => r.StartsWith("/pagina-", StringComparison.Ordinal));

    int Read => _requests.Distinct().Count(r => r.StartsWith("/pagina-", StringComparison.Ordinal));

    /// <summary>From now on not all pages come before <see cref="Release"/>.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        _gate?.TrySetResult();
        _gate = null;
    }

    public int Times(string path) => _requests.Count(r => r == path);

    public async ValueTask DisposeAsync()
    {
        Release();
        await _app.DisposeAsync();
    }

    async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _requests.Enqueue(path);
        UserAgent = context.Request.Headers.UserAgent;
        if (_gate is { } gate && Read >= MostBefore)
        {
            IsHolding = true;
            await gate.Task.WaitAsync(context.RequestAborted);
        }
        var body = path switch
        {
            "/" => string.Concat(Enumerable.Range(1, Pages - 1).Select(i => $"<li><a href=\"/pagina-{i}\">Jeugdhulp, deel {i}</a></li>")),
            _ when path.StartsWith("/pagina-", StringComparison.Ordinal) => "<p>Je kunt ons bellen. <a href=\"/\">Klik hier</a></p>",
            _ => null,
        };
        context.Response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"<!doctype html><html lang=\"nl\"><head><title>Gemeente Proefdam {path}</title></head><body><main><h1>Proefdam</h1><ul>{body}</ul></main></body></html>");
    }
}
